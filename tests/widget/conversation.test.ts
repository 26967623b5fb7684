import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AskReply } from '../../src/channels/api-schema'
import { createConversation } from '../../src/widget/panel/conversation'
import { noMemory } from '../../src/widget/panel/memory'
import type { Point, Waiting } from '../../src/widget/panel/queue'
import { aStorage } from '../support/storage'

const key = 'proxisoin https://service.example 0'
const here: Point = { lat: 49.894, lon: 2.31 }
const inWords = (text: string, position?: Point): Waiting => ({
  ...{ id: 1, label: text },
  asks: { kind: 'text', text, ...(position ? { position } : {}) },
})
const byIds: Waiting = { id: 2, label: 'Sans le lieu', asks: { kind: 'ids', path: '/?intent=find-care' } }

/** A reply about a place of that kind. */
const replyAbout = (kind: 'position' | 'commune'): AskReply => ({
  ...{ requestId: 'request-1', lang: 'fr', chips: [], state: 'signed.token', rated: 'found' },
  understood: {
    intent: 'find-care',
    confidence: 1,
    by: 'match',
    slots: { place: { kind, code: '', name: '' } },
    candidates: [],
    because: [],
  },
  answer: { kind: 'chat', title: 'Bonjour', text: 'Bonjour', sections: [], sources: [], followUps: [] },
})

describe('a conversation', () => {
  beforeEach(() => vi.stubGlobal('sessionStorage', aStorage()))
  afterEach(() => vi.unstubAllGlobals())

  const begun = (state = '', from = '') => {
    const conversation = createConversation(() => {})
    conversation.begin(key, state, from)
    return conversation
  }

  it('goes on after a reload of the link it began with, and begins anew from any other answer', () => {
    const link = '?intent=find-care&care=urgences&place=commune:14762'
    begun('of the link', link).take(inWords('plus loin'), replyAbout('commune'))
    expect(begun('of the link, again', link).memory()).toMatchObject({
      turns: [{ question: 'plus loin' }],
      state: 'signed.token',
    })
    expect(begun('of another', '?intent=figure').memory()).toMatchObject({ turns: [], state: 'of another' })
    expect(begun('of a form').memory()).toMatchObject({ turns: [], state: 'of a form' })
    begun('of a form').take(inWords('plus loin'), replyAbout('commune'))
    expect(begun('of the next form').memory()).toMatchObject({ turns: [], state: 'of the next form' })
  })

  it('goes on with its state, and with the position while the answers are about it', () => {
    const conversation = begun()
    expect(conversation.along(inWords('urgences'))).toEqual({})
    conversation.take(inWords('urgences', here), replyAbout('position'))
    expect(conversation.along(inWords('plus loin'))).toEqual({ state: 'signed.token', position: here })
    expect(conversation.along(byIds)).toEqual({})
    conversation.take(inWords('plus loin'), replyAbout('position'))
    expect(conversation.along(inWords('plus loin'))).toEqual({ state: 'signed.token', position: here })
    conversation.take(inWords('urgences à Vire'), replyAbout('commune'))
    expect(conversation.along(inWords('plus loin'))).toEqual({ state: 'signed.token' })
  })

  it('lets its state and the position go once it is over', () => {
    const conversation = begun()
    conversation.take(inWords('urgences', here), replyAbout('position'))
    expect(conversation.expires(Date.now() + 29 * 60_000)).toBe(false)
    expect(conversation.expires(Date.now() + 30 * 60_000)).toBe(true)
    expect(conversation.along(inWords('plus loin'))).toEqual({})
    expect(conversation.expires(Date.now() + 30 * 60_000)).toBe(false)
  })

  it('is taken up by the next page; a page with its own answer lets go all but what waits', () => {
    const conversation = begun()
    const turn = conversation.take(inWords('urgences'), replyAbout('commune'))
    conversation.keep({ waiting: [byIds] })
    expect(begun().memory()).toMatchObject({ turns: [turn], waiting: [byIds], state: 'signed.token' })
    expect(begun('another.token').memory()).toMatchObject({ turns: [], waiting: [byIds], state: 'another.token' })
  })

  it('is nothing after a new start, but in the language that was chosen', () => {
    const conversation = begun()
    conversation.keep({ lang: 'en' })
    conversation.take(inWords('urgences', here), replyAbout('position'))
    conversation.restart()
    expect(conversation.memory()).toEqual({ ...noMemory, lang: 'en' })
    expect(conversation.along(inWords('urgences'))).toEqual({})
    expect(sessionStorage.length).toBe(0)
  })

  it('asks for no opinion twice', () => {
    const conversation = begun()
    const turn = conversation.take(inWords('urgences'), replyAbout('commune'))
    expect(turn.rated).toBe('found')
    conversation.forgetToAsk(turn)
    expect(begun().memory().turns).toMatchObject([{ question: 'urgences' }])
    expect(begun().memory().turns[0]).not.toHaveProperty('rated')
  })
})
