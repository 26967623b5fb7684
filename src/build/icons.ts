/** Draws the icon as PNG (W3C, PNG specification), from the same shape as its SVG. */
import { crc32, deflateSync } from 'node:zlib'
import { brand } from '../render/brand'
import { isLight } from '../render/icon'

/** Points looked at along each side of a pixel: their light share is its shade. */
const samples = 4
const shades = samples ** 2 + 1

/** A square of `size` pixels to the edge, which platforms cut as they like. */
export function iconPng(size: number): Uint8Array {
  const rows = new Uint8Array(size * (size + 1)) // each row begins with its filter: none
  for (let y = 0; y < size; y++) for (let x = 0; x < size; x++) rows[y * (size + 1) + 1 + x] = lightOf(x, y, size)
  const header = new DataView(new ArrayBuffer(13))
  header.setUint32(0, size)
  header.setUint32(4, size)
  header.setUint16(8, 0x08_03) // 8 bits a pixel, from a palette
  return joined([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', new Uint8Array(header.buffer)),
    chunk('PLTE', palette()),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ])
}

/** How many samples of the pixel are light: an index of the palette. */
function lightOf(x: number, y: number, size: number): number {
  let light = 0
  const step = 100 / size / samples
  for (let row = 0; row < samples; row++)
    for (let column = 0; column < samples; column++)
      if (isLight((x * samples + column + 0.5) * step, (y * samples + row + 0.5) * step)) light += 1
  return light
}

/** From the accent to white. */
function palette(): Uint8Array {
  const accent = [1, 3, 5].map((at) => Number.parseInt(brand.accent.slice(at, at + 2), 16))
  return Uint8Array.from({ length: shades * 3 }, (_, index) => {
    const from = accent[index % 3] ?? 0
    return Math.round(from + ((255 - from) * Math.floor(index / 3)) / (shades - 1))
  })
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const named = joined([new TextEncoder().encode(type), data])
  return joined([uint32(data.length), named, uint32(crc32(named))])
}

function uint32(value: number): Uint8Array {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, value)
  return bytes
}

const joined = (parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]))
