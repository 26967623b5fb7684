/**
 * A base with open data in it: the starter base, then files of ours through the real loaders. Establishments, professionals and
 * emergency departments are invented; they stand in real communes. An embedded file, built once per content like the starter base.
 */
import { createHash, randomUUID } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Client } from '@libsql/client'
import { createDb, type Db } from '../../db/client'
import { sources } from '../../db/ingest'
import { readTerritories } from '../../db/ingest/communes'
import { loadSource } from '../../db/ingest/load'
import { openMigrated } from '../../db/migrate'
import { seedFingerprint } from '../../db/seed/fingerprint'
import { seed } from '../../db/seed/import'
import { writeFinessFile } from './finess-file'
import { rppsPieces } from './rpps-file'

/** `finess`: its establishments alone. `all`: those of the year before too, then emergency departments, FRR communes, zonings and professionals. */
export type Loaded = 'finess' | 'all'

/** The base, opened. Building it takes seconds the first time, nothing afterwards. Tests only read it. */
export async function loadedDb(loaded: Loaded): Promise<Db> {
  const path = join(tmpdir(), `proxisoin-loaded-${loaded}-${fingerprint()}.db`)
  if (!existsSync(path)) await build(path, loaded)
  return createDb(`file:${path}`)
}

async function build(path: string, loaded: Loaded): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'proxisoin-loaded-'))
  const draft = `${path}.${randomUUID()}`
  try {
    const { $client: client } = await openMigrated(`file:${draft}`)
    await seed(client)
    await fill(client, folder, loaded)
    // The move takes one file: nothing may be left in the journal beside it.
    await client.execute('pragma journal_mode = delete')
    client.close()
    renameSync(draft, path)
  } finally {
    for (const rest of ['', '-wal', '-shm']) rmSync(`${draft}${rest}`, { force: true })
    rmSync(folder, { recursive: true })
  }
}

const published = new Date('2026-11-02T06:00:00Z')
const finessFile = { establishments: 3_000, date: '2026-11-02' }

/** Loads what `loaded` says into a seeded base, from files written in `folder`. */
async function fill(client: Client, folder: string, loaded: Loaded): Promise<void> {
  const load = (id: string, from: string, now = new Date('2026-11-03T06:00:00Z')) => {
    const source = sources.find((known) => known.id === id)
    if (!source) throw new Error(`no source is called ${id}`)
    return loadSource(client, source, { from, now })
  }
  const finess = join(folder, 'finess.json.gz')
  if (loaded === 'all') {
    // The year before: a tenth of the establishments were not there yet.
    await writeFinessFile(finess, { ...finessFile, establishments: 2_700, date: '2025-11-02' })
    await load('finess', finess, new Date('2025-11-03T06:00:00Z'))
  }
  await writeFinessFile(finess, finessFile)
  await load('finess', finess)
  if (loaded === 'finess') return
  const rpps = join(folder, 'ps-libreacces-personne-activite.txt')
  writeFileSync(rpps, Buffer.concat([...rppsPieces(6_000, practised())]))
  // The file says no date but its own.
  utimesSync(rpps, published, published)
  await load('annuaire-sante', rpps)
  const survey = join(folder, 'sae')
  mkdirSync(survey)
  for (const [name, lines] of Object.entries(sae)) writeFileSync(join(survey, name), lines.join('\r\n'), 'latin1')
  await load('urgences', survey)
  const frr = join(folder, 'frr.csv')
  writeFileSync(frr, frrLines.join('\n'))
  await load('frr', frr)
  const orders = join(folder, 'zonage.csv')
  writeFileSync(orders, orderLines.join('\n'))
  await load('zonage', orders)
}

/** Where professionals practise: towns of five thousand people and more, and Vire Normandie and Laon, where the dialogues are. */
const practised = () =>
  readTerritories()
    .communes.filter(({ population = 0 }) => population >= 5_000)
    .map(({ code, name, postcodes }) => ({ code, name, postcode: postcodes[0] ?? '' }))

/** The survey of hospitals: invented sites of real communes, one overseas. */
const sae: Readonly<Record<string, readonly string[]>> = {
  'ID_2023r.csv': [
    'bor;an;fi;rs;COMINSEE;NOMCOM;NUMVOI;TYPVOI;NOMVOI;BP;CPO;LIBCOM',
    'ID;2023;020000099;CH DES ESSAIS;02408;LAON;1;AV;DU POLE;BP 12;02001;LAON CEDEX',
    'ID;2023;140000099;CH DU BOCAGE INVENTE;14762;VIRE NORMANDIE;3;RUE;DES TISSERANDS;;14500;VIRE',
    'ID;2023;974000099;CH EN MER;9D411;SAINT DENIS;;;;;97490;STE CLOTILDE',
  ],
  'URGENCES_2023r.csv': [
    'BOR;AN;FI;RS;FI_EJ;AUTSU;AUTGEN;AUTSAIS;AUTPED;EMG',
    'URGENCES;2023;020000099;CH DES ESSAIS;;1;1;0;1;0',
    'URGENCES;2023;140000099;CH DU BOCAGE INVENTE;;1;1;0;0;0',
    'URGENCES;2023;974000099;CH EN MER;;1;1;0;1;0',
  ],
  'SMURSAMU_2023r.csv': ['BOR;AN;FI;RS;FI_EJ;SMUR;GEN;SAMU', 'SMURSAMU;2023;020000099;CH DES ESSAIS;;1;1;1'],
}

/** Invented classings of real communes, under the header of the official list. */
const frrLines = [
  'Code_insee;Departement;Commune;Classement FRR et FRR+ au 10 juillet 2025;',
  '80021;80;Amiens;Non classée;',
  '02408;02;Laon;FRR+;',
  '14762;14;Vire Normandie;FRR socle;',
  '80410;80;Ham;FRR bénéficiaire;',
  '24037;24;Bergerac;Non classée;',
  '12089;12;Decazeville;Classée FRR partiellement;',
]

/** Invented orders of the ARS, for real communes of four régions; no list at all for the others. */
const orderLines = [
  'code;profession;zone;depuis;decret',
  '80410;médecin;ZIP;2026-01-01;arrêté de l’ARS du 1er décembre 2025',
  '80410;kinésithérapeute;zone très sous-dotée;2025-02-01;',
  '80620;médecin;ZAC;2026-01-01;arrêté de l’ARS du 1er décembre 2025',
  '14762;médecin;ZAC;2026-01-06;',
  '24037;médecin;hors zone;2026-02-03;',
  '12089;infirmier;zone intermédiaire;2025-11-12;',
]

/** Of the starter base, of the code that loads and of the files loaded. */
function fingerprint(): string {
  const hash = createHash('sha256').update(seedFingerprint())
  const loaders = readdirSync('db', { recursive: true, encoding: 'utf8' }).map((file) => `db/${file}`)
  const files = ['finess-file', 'finess-map', 'finess-records', 'finess-words', 'rpps-file', 'loaded-knowledge']
  for (const file of [...loaders.sort(), ...files.map((name) => `tests/support/${name}.ts`)])
    if (/\.(ts|sql)$/.test(file)) hash.update(`${file}\n`).update(readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}
