import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openInput } from '../../../db/ingest/input/open'
import { SourceUnreadable } from '../../../db/ingest/source'
import { type FileServer, startFileServer } from '../../support/file-server'

const folder = mkdtempSync(join(tmpdir(), 'proxisoin-open-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const text = Array.from({ length: 20_000 }, (_, rank) => `ligne ${rank};Saint-Étienne;${(rank * 7919) % 10_007}`).join('\n')
const page = 'https://donnees.example.org/jeu'
const put = (name: string, bytes: Uint8Array | string) => {
  writeFileSync(join(folder, name), bytes)
  return join(folder, name)
}
/** Everything read: `{ 'a.csv': 'text of a' }`. */
async function contents(from: Parameters<typeof openInput>[0], options: Partial<Parameters<typeof openInput>[1]> = {}) {
  let progress: object = {}
  const onBytes = (bytes: number, total: number | undefined) => {
    progress = { bytes, total }
  }
  const input = await openInput(from, { page, patience: 300, onBytes, ...options })
  const read: Record<string, string> = {}
  for await (const { name, bytes } of input.files) {
    const pieces: Uint8Array[] = []
    for await (const piece of bytes) pieces.push(piece)
    read[name] = Buffer.concat(pieces).toString()
  }
  return { read, progress, modified: input.modified }
}
const packed = (files: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, Buffer.from(content)])))
const damaged = (bytes: Uint8Array, at: number) => {
  const copy = Uint8Array.from(bytes)
  copy[at] = (copy[at] ?? 0) ^ 0x5a
  return copy
}

describe('what a source is read from', () => {
  it('is a plain file, read whole, with the bytes told', async () => {
    const path = put('plain.csv', text)
    const { read, progress, modified } = await contents(path)
    expect(read).toEqual({ 'plain.csv': text })
    expect(progress).toEqual({ bytes: Buffer.byteLength(text), total: Buffer.byteLength(text) })
    expect(modified).toBe(new Date().toISOString().slice(0, 10))
    expect((await contents(`file://${path}`)).read).toEqual({ 'plain.csv': text })
  })

  it('is a .gz whatever its name, counted as it lies on the disk', async () => {
    const bytes = gzipSync(text)
    const { read, progress } = await contents(put('named-wrong.json', bytes))
    expect(read).toEqual({ 'named-wrong.json': text })
    expect(progress).toEqual({ bytes: bytes.length, total: bytes.length })
    expect((await contents(put('right.json.gz', bytes))).read).toEqual({ 'right.json': text })
  })

  it('is every member of a zip, folders and empty files too', async () => {
    const zip = zipSync({
      dossier: { 'a.csv': Buffer.from(text) },
      'b.csv': Buffer.from('b'),
      'c.csv': Buffer.from('c'),
      'd.csv': Buffer.alloc(0),
    })
    const { read } = await contents(put('several.zip', zip))
    expect(read).toEqual({ 'dossier/a.csv': text, 'b.csv': 'b', 'c.csv': 'c', 'd.csv': '' })
  })

  it('is what is packed again in a zip, without what macOS hides beside it', async () => {
    const zip = zipSync({
      'b.zip': packed({ 'b.csv': text }),
      '__MACOSX/._b.zip': Buffer.from('Mac OS X'),
      'a.csv.gz': gzipSync(text),
    })
    expect((await contents(put('nested.zip', zip))).read).toEqual({ 'b.csv': text, 'a.csv': text })
  })

  it('is refused only when read: a notice lies beside the tables', async () => {
    mkdirSync(join(folder, 'with-notice'))
    put('with-notice/notice.pdf', '%PDF-1.7 essai')
    put('with-notice/table.csv', 'a;b')
    const input = await openInput(join(folder, 'with-notice'), { page })
    const names: string[] = []
    for await (const { name } of input.files) names.push(name)
    expect(names).toEqual(['notice.pdf', 'table.csv'])
  })

  it('is a workbook, which is a zip and stays whole', async () => {
    const zip = packed({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' })
    expect(Object.keys((await contents(put('apl', zip))).read)).toEqual(['apl'])
  })

  it('is every file of a folder, in order, and nothing hidden', async () => {
    mkdirSync(join(folder, 'dir'))
    put('dir/b.csv', 'b')
    put('dir/a.csv.gz', gzipSync('a'))
    put('dir/.hidden', 'no')
    symlinkSync(put('linked.csv', 'c'), join(folder, 'dir/c.csv'))
    symlinkSync('nowhere', join(folder, 'dir/d.csv'))
    expect(Object.entries((await contents(join(folder, 'dir'))).read)).toEqual([
      ['a.csv', 'a'],
      ['b.csv', 'b'],
      ['c.csv', 'c'],
    ])
  })

  it('goes on after members that nobody reads', async () => {
    const names: string[] = []
    const input = await openInput(put('skipped.zip', packed({ a: text, b: text, c: 'c' })), { page })
    for await (const { name, bytes } of input.files) {
      names.push(name)
      if (name === 'b') for await (const _ of bytes) break
    }
    expect(names).toEqual(['a', 'b', 'c'])
  })

  it('comes back the same from a .gz and a .zip, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 5_000 }), async (bytes) => {
        const content = Buffer.concat([Buffer.from('x'), bytes])
        expect((await contents(put('any.gz', gzipSync(content)))).read).toEqual({ any: content.toString() })
        expect((await contents(put('any.zip', zipSync({ any: content })))).read).toEqual({ any: content.toString() })
      }),
      { numRuns: 50 },
    )
  })

  const zip = packed({ 'a.csv': text })
  it.each([
    ['a file that is not there', () => join(folder, 'nowhere.csv'), /nowhere\.csv: no such file or folder/],
    ['an empty file', () => put('empty.json', ''), /empty\.json: empty\.json is empty/],
    ['an empty .gz', () => put('empty.gz', gzipSync('')), /empty is empty/],
    ['a .gz cut short', () => put('cut.gz', gzipSync(text).subarray(0, 9_000)), /cut\.gz is cut short/],
    ['a .gz with a wrong byte', () => put('wrong.gz', damaged(gzipSync(text), 9_000)), /wrong\.gz is damaged/],
    ['a .zip cut short', () => put('cut.zip', zip.subarray(0, 9_000)), /cut\.zip is cut short/],
    ['a .zip without its end', () => put('endless.zip', zip.subarray(0, zip.length - 30)), /endless\.zip is cut short/],
    ['a .zip with a wrong byte', () => put('wrong.zip', damaged(zip, 9_000)), /wrong\.zip is damaged/],
    ['a web page', () => put('page.csv', '\n<!DOCTYPE html><html>Connexion</html>'), /page\.csv is a web page, not data/],
    ['a PDF', () => put('notice.csv', '%PDF-1.7 essai'), /notice\.csv is a PDF, not data\. Nothing was changed/],
    ['an image', () => put('photo.csv', Buffer.from('\x89PNG\r\n', 'latin1')), /photo\.csv is an image, not data/],
    ['a 7z archive', () => put('sae.7z', Buffer.from('7z\xbc\xaf\x27', 'latin1')), /sae\.7z is a 7z or RAR archive: unpack it/],
    ['an old workbook', () => put('apl.xls', Buffer.from('\xd0\xcf\x11\xe0', 'latin1')), /apl\.xls is .+: save it as \.xlsx/],
    ['in UTF-16', () => put('utf16.csv', Buffer.from('\uFEFFcode;nom', 'utf16le')), /utf16\.csv is .+: save it as UTF-8/],
    ['an address of another kind', () => 'ftp://donnees.example.org/a.csv', /a\.csv: ftp is not read, only files, folders, http/],
  ])('is refused when it is %s, saying where to get it', async (_, path, message) => {
    await expect(contents(path())).rejects.toThrow(SourceUnreadable)
    await expect(contents(path())).rejects.toThrow(message)
  })

  it('is refused when a stored member of a zip was altered', async () => {
    const stored = zipSync({ 'a.csv': [Buffer.from(text), { level: 0 }] })
    await expect(contents(put('altered.zip', damaged(stored, 9_000)))).rejects.toThrow(
      'altered.zip is damaged (a.csv is not what was packed)',
    )
  })
})

describe('an address', () => {
  let server: FileServer
  const resource = (title: string, url: string, day: string) => ({ title, url, last_modified: `${day}T03:00:00`, extra: 1 })
  beforeAll(async () => {
    server = await startFileServer({
      '/data.csv': (_, response) => response.writeHead(200, { 'last-modified': 'Fri, 02 Oct 2026 02:19:15 GMT' }).end('a;b'),
      '/donn%E9es.csv': (_, response) => response.end('a;b'),
      '/moved': (_, response) => response.writeHead(302, { location: '/data.csv' }).end(),
      '/packed.csv.gz': (_, response) => response.end(gzipSync(text)),
      '/trouble': (_, response) => response.writeHead(500).end('trouble'),
      '/login': (_, response) =>
        response.writeHead(200, { 'content-type': 'text/html' }).end('<html><body>Connexion</body></html>'),
      '/nothing': (_, response) => response.end(),
      '/silent': () => {},
      '/stalled': (_, response) => response.writeHead(200, { 'content-length': '1000' }).write('a;b\n'),
      '/slow': async (_, response) => {
        for (const piece of ['a', ';', 'b']) await new Promise((resolve) => response.write(piece, () => setTimeout(resolve, 150)))
        response.end()
      },
      '/cut': (_, response) => {
        response.writeHead(200, { 'content-length': '1000' })
        response.write('a;b\n', () => response.destroy())
      },
      '/api/1/datasets/jeu/': (_, response) =>
        response.end(
          JSON.stringify({
            resources: [
              resource('donnees-20260902.csv', `${server.url}/old.csv`, '2026-09-02'),
              resource('donnees-20261002.csv', `${server.url}/data.csv`, '2026-10-02'),
              resource('notice.pdf', `${server.url}/notice.pdf`, '2026-11-02'),
            ],
          }),
        ),
      '/api/1/datasets/changed/': (_, response) => response.end('{"files":[]}'),
    })
  })
  afterAll(() => server.stop())

  it.each([
    ['plain', '/data.csv', { 'data.csv': 'a;b' }],
    ['redirected', '/moved', { 'data.csv': 'a;b' }],
    ['compressed', '/packed.csv.gz', { 'packed.csv': text }],
    ['named in Latin-1', '/donn%E9es.csv', { 'donn%E9es.csv': 'a;b' }],
    ['slow, but never silent for long', '/slow', { slow: 'a;b' }],
  ])('is read when it is %s', async (_, path, expected) => {
    expect((await contents(`${server.url}${path}`)).read).toEqual(expected)
  })

  it('says when it was modified', async () => {
    expect((await contents(`${server.url}/data.csv`)).modified).toBe('2026-10-02')
  })

  it.each([
    [
      'missing',
      '/nowhere',
      /: the file is not there any more \(404\)\. Nothing was changed\. Get the file from https:\/\/donnees\.example\.org\/jeu and give it with --from$/,
    ],
    ['in trouble', '/trouble', /: the server is in trouble \(500\), try again later\./],
    ['a page for people', '/login', /: login is a web page, not data\./],
    ['empty', '/nothing', /: nothing is empty\./],
    ['silent from the start', '/silent', /: the server has sent nothing for 0\.3 s\./],
    ['silent in the middle', '/stalled', /: the server has sent nothing for 0\.3 s\./],
    ['cut short', '/cut', /: cut short after 4 of 1000 bytes\./],
  ])('is refused when it is %s', async (_, path, message) => {
    await expect(contents(`${server.url}${path}`)).rejects.toThrow(message)
  })

  it('is refused when nobody listens', async () => {
    await expect(contents('http://127.0.0.1:9/data.csv')).rejects.toThrow(
      /127\.0\.0\.1:9\/data\.csv: the server cannot be reached/,
    )
  })

  it('is the newest file of a dataset', async () => {
    const address = { dataset: 'jeu', file: /^donnees-\d+\.csv$/ }
    expect((await contents(address, { catalogue: server.url })).read).toEqual({ 'data.csv': 'a;b' })
  })

  it.each([
    ['has no such file', { dataset: 'jeu', file: /^autre/ }, 'no file of this dataset is called ^autre'],
    ['is described otherwise', { dataset: 'changed', file: /^a/ }, 'the list of files is not in the form expected'],
    ['is gone', { dataset: 'gone', file: /^a/ }, 'the file is not there any more (404)'],
  ])('is refused when the dataset %s', async (_, address, message) => {
    await expect(contents(address, { catalogue: server.url })).rejects.toThrow(message)
  })
})
