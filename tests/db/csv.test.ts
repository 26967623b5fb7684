import { describe, expect, it } from 'vitest'
import { csvRecords, csvRows } from '../../db/ingest/input/csv'
import { textOf } from '../../db/ingest/input/text'
import { SourceUnreadable } from '../../db/ingest/source'

/** The bytes, cut where cutting hurts most. */
async function* inPieces(bytes: Uint8Array, size = 7) {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size)
}
const all = async <Item>(items: AsyncIterable<Item>) => {
  const list: Item[] = []
  for await (const item of items) list.push(item)
  return list
}

describe('text', () => {
  it('is read as UTF-8, without its mark, however the bytes are cut', async () => {
    const bytes = Buffer.from('\uFEFFÉvreux\nSaint-Étienne\n')
    for (const size of [1, 2, 3, 100]) expect((await all(textOf(inPieces(bytes, size)))).join('')).toBe('Évreux\nSaint-Étienne\n')
  })

  it('is read as Windows-1252 when it is not UTF-8', async () => {
    expect((await all(textOf(inPieces(Buffer.from([0xc9, 0x76, 0x72, 0x65, 0x75, 0x78, 0x20, 0x80]))))).join('')).toBe('Évreux €')
  })
})

describe('rows', () => {
  it('keep delimiters and doubled quotes inside quoted cells, and may be shorter than the header', async () => {
    const rows = await all(csvRows(inPieces(Buffer.from('1;"LE ""BON"" ; LIEU";x\r\n\r\n2;y')), ';'))
    expect(rows).toEqual([
      ['1', 'LE "BON" ; LIEU', 'x'],
      ['2', 'y'],
    ])
  })

  it('take a lone quote as it is', async () => {
    expect(await all(csvRows(inPieces(Buffer.from('1|5" de large|x\n')), '|'))).toEqual([['1', '5" de large', 'x']])
  })

  it('are named by the header', async () => {
    expect(await all(csvRecords(inPieces(Buffer.from('code,nom\n14118,Caen\n')), ',', ['code']))).toEqual([
      { code: '14118', nom: 'Caen' },
    ])
  })

  it('are refused when a column is missing', async () => {
    await expect(all(csvRecords(inPieces(Buffer.from('code,nom\n14118,Caen\n')), ',', ['insee']))).rejects.toThrow(
      SourceUnreadable,
    )
  })
})
