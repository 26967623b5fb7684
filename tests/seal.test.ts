import { describe, expect, it } from 'vitest'
import { seal, unseal } from '../src/seal'

const ours = { secret: 'a-secret-for-the-test-suite', about: 'T1' }
const token = 'xoxb-1-2-three'
const sealed = await seal(token, ours)
/** The same seal with one character changed. */
const changed = (at: number) => `${sealed.slice(0, at)}${sealed[at] === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}`

describe('a sealed secret', () => {
  it('opens with the same secret, for the same workspace', async () => {
    expect(await unseal(sealed, ours)).toBe(token)
  })

  it('shows nothing of itself, and is never written twice the same', async () => {
    const again = await seal(token, ours)
    expect(sealed).toMatch(/^v1\.[\w-]+$/)
    expect(again).not.toBe(sealed)
    expect(Buffer.from(sealed.slice(3), 'base64url').toString('latin1')).not.toContain('xoxb')
  })

  it.each([
    ['with another secret', sealed, { ...ours, secret: 'another-secret-of-sixteen' }],
    ['in the row of another workspace', sealed, { ...ours, about: 'T2' }],
    ['with a changed nonce', changed(4), ours],
    ['with a changed text', changed(22), ours],
    ['with a changed tag', changed(sealed.length - 3), ours],
    ['cut short', sealed.slice(0, 20), ours],
    ['of a version that does not exist', sealed.replace('v1', 'v2'), ours],
    ['with something after it', `${sealed}.x`, ours],
    ['that was never sealed', token, ours],
    ['that is empty', '', ours],
  ])('%s opens nothing', async (_, text, sealing) => {
    expect(await unseal(text, sealing)).toBeUndefined()
  })
})
