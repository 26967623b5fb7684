import { describe, expect, it } from 'vitest'
import { refusalOf } from '../../../support/slack/block-schema'
import {
  button,
  buttons,
  card,
  chart,
  checkbox,
  confirmation,
  confirmed,
  container,
  field,
  groups,
  icon,
  linkTo,
  listOf,
  many,
  markup,
  option,
  plain,
  rich,
  section,
  select,
  thumbDown,
  thumbs,
  typedField,
  words,
} from '../../../support/slack/blocks/samples'

/** [what, accepted blocks, refused blocks]: the two differ by one thing. */
const limits: [string, object[], object[]][] = [
  ['50 blocks', many(50, section('x')), many(51, section('x'))],
  ['a known type', [{ type: 'divider' }], [{ type: 'separator' }]],
  ['known fields', [{ type: 'divider' }], [{ type: 'divider', color: 'red' }]],
  ['header of 150', [{ type: 'header', text: plain(words(150)) }], [{ type: 'header', text: plain(words(151)) }]],
  ['header in plain text', [{ type: 'header', text: plain('h') }], [{ type: 'header', text: markup('h') }]],
  ['section of 3000', [section(words(3000))], [section(words(3001))]],
  ['section with words', [section('x')], [section('')]],
  ['section with more than white space', [section('x')], [section(' \n')]],
  ['section with text or fields', [{ type: 'section', fields: [plain('f')] }], [{ type: 'section' }]],
  ['10 fields', [{ type: 'section', fields: many(10, plain('f')) }], [{ type: 'section', fields: many(11, plain('f')) }]],
  ['field of 2000', [{ type: 'section', fields: [plain(words(2000))] }], [{ type: 'section', fields: [plain(words(2001))] }]],
  [
    '10 context elements',
    [{ type: 'context', elements: many(10, plain('c')) }],
    [{ type: 'context', elements: many(11, plain('c')) }],
  ],
  ['some context element', [{ type: 'context', elements: [plain('c')] }], [{ type: 'context', elements: [] }]],
  ['25 actions', [{ type: 'actions', elements: buttons(25) }], [{ type: 'actions', elements: buttons(26) }]],
  [
    'distinct action_id',
    [{ type: 'actions', elements: buttons(2) }],
    [{ type: 'actions', elements: many(2, buttons(1)[0] ?? {}) }],
  ],
  ['button label of 75', [button({ text: plain(words(75)) })], [button({ text: plain(words(76)) })]],
  ['button label', [button({ text: plain('b') })], [button({ text: plain('') })]],
  ['button value of 2000', [button({ value: words(2000) })], [button({ value: words(2001) })]],
  ['button address of 3000', [button({ url: `https://a.fr/${words(2987)}` })], [button({ url: `https://a.fr/${words(2988)}` })]],
  ['button description of 75', [button({ accessibility_label: words(75) })], [button({ accessibility_label: words(76) })]],
  ['action_id of 255', [button({ action_id: words(255) })], [button({ action_id: words(256) })]],
  ['block_id of 255', [{ type: 'divider', block_id: words(255) }], [{ type: 'divider', block_id: words(256) }]],
  [
    'distinct block_id',
    [
      { type: 'divider', block_id: 'a' },
      { type: 'divider', block_id: 'b' },
    ],
    many(2, { type: 'divider', block_id: 'a' }),
  ],
  ['100 options', [{ type: 'actions', elements: [select(100)] }], [{ type: 'actions', elements: [select(101)] }]],
  ['option text of 75', [option({ text: plain(words(75)) })], [option({ text: plain(words(76)) })]],
  ['option value of 150', [option({ value: words(150) })], [option({ value: words(151) })]],
  [
    '5 overflow options',
    [{ type: 'actions', elements: [{ ...select(5), type: 'overflow' }] }],
    [{ type: 'actions', elements: [{ ...select(6), type: 'overflow' }] }],
  ],
  [
    '10 radio buttons',
    [{ type: 'actions', elements: [{ ...select(10), type: 'radio_buttons' }] }],
    [{ type: 'actions', elements: [{ ...select(11), type: 'radio_buttons' }] }],
  ],
  [
    'image description of 2000',
    [{ type: 'image', image_url: 'https://a.fr/i', alt_text: words(2000) }],
    [{ type: 'image', image_url: 'https://a.fr/i', alt_text: words(2001) }],
  ],
  ['markdown of 12000', [{ type: 'markdown', text: words(12_000) }], [{ type: 'markdown', text: words(12_001) }]],
  [
    '12000 characters of markdown in all',
    [
      { type: 'markdown', text: words(6000) },
      { type: 'markdown', text: words(6000) },
    ],
    [
      { type: 'markdown', text: words(6000) },
      { type: 'markdown', text: words(6001) },
    ],
  ],
  ['5 context actions', [{ type: 'context_actions', elements: thumbs(5) }], [{ type: 'context_actions', elements: thumbs(6) }]],
  [
    'thumbs with a description of 75',
    [{ type: 'context_actions', elements: thumbs(1, words(75)) }],
    [{ type: 'context_actions', elements: thumbs(1, words(76)) }],
  ],
  [
    'distinct thumbs',
    [{ type: 'context_actions', elements: thumbs(2) }],
    [{ type: 'context_actions', elements: many(2, thumbs(1)[0]) }],
  ],
  [
    'icon buttons Slack has',
    [{ type: 'context_actions', elements: [{ type: 'icon_button', icon: 'trash', text: plain('x') }] }],
    [{ type: 'context_actions', elements: [{ type: 'icon_button', icon: 'skull', text: plain('x') }] }],
  ],
  [
    'a menu with options or groups',
    [{ type: 'actions', elements: [select(1)] }],
    [
      {
        type: 'actions',
        elements: [{ ...select(1), option_groups: [{ label: plain('g'), options: [{ text: plain('o'), value: 'v' }] }] }],
      },
    ],
  ],
  [
    'a menu with choices',
    [{ type: 'actions', elements: [select(1)] }],
    [{ type: 'actions', elements: [{ type: 'static_select' }] }],
  ],
  [
    'an initial option among the options',
    [{ type: 'actions', elements: [{ ...select(1), initial_option: { text: plain('o'), value: 'v' } }] }],
    [{ type: 'actions', elements: [{ ...select(1), initial_option: { text: plain('o'), value: 'w' } }] }],
  ],
  ['menu options in plain text', [option({})], [option({ text: markup('o') })]],
  ['option description of 75', [option({ description: plain(words(75)) })], [option({ description: plain(words(76)) })]],
  [
    'placeholder of 150',
    [{ type: 'actions', elements: [{ ...select(1), placeholder: plain(words(150)) }] }],
    [{ type: 'actions', elements: [{ ...select(1), placeholder: plain(words(151)) }] }],
  ],
  [
    '10 checkboxes',
    [{ type: 'actions', elements: [{ ...select(10), type: 'checkboxes' }] }],
    [{ type: 'actions', elements: [{ ...select(11), type: 'checkboxes' }] }],
  ],
  [
    'a date that exists',
    [{ type: 'actions', elements: [{ type: 'datepicker', initial_date: '2026-02-28' }] }],
    [{ type: 'actions', elements: [{ type: 'datepicker', initial_date: '2026-02-30' }] }],
  ],
  [
    'one focus',
    [section('x'), { type: 'actions', elements: [{ ...select(1), focus_on_load: true }] }],
    [
      {
        type: 'actions',
        elements: [
          { ...select(1), focus_on_load: true, action_id: 'a' },
          { ...select(1), focus_on_load: true, action_id: 'b' },
        ],
      },
    ],
  ],
  ['confirmation of 300', [button({ confirm: confirmation(300) })], [button({ confirm: confirmation(301) })]],
  ['styles Slack has', [button({ style: 'danger' })], [button({ style: 'default' })]],
  ['an address to open', [button({ url: 'https://a.fr/' })], [button({ url: 'javascript:alert(1)' })]],
  [
    'an image at one address',
    [{ type: 'image', image_url: 'https://a.fr/i', alt_text: 'i' }],
    [{ type: 'image', image_url: 'https://a.fr/i', slack_file: { id: 'F1' }, alt_text: 'i' }],
  ],
  [
    'an image with a description',
    [{ type: 'image', image_url: 'https://a.fr/i', alt_text: 'i' }],
    [{ type: 'image', image_url: 'https://a.fr/i', alt_text: '' }],
  ],
  [
    'image title of 2000',
    [{ type: 'image', image_url: 'https://a.fr/i', alt_text: 'i', title: plain(words(2000)) }],
    [{ type: 'image', image_url: 'https://a.fr/i', alt_text: 'i', title: plain(words(2001)) }],
  ],
  ['an input with a label of 2000', [field({ label: plain(words(2000)) })], [field({ label: plain(words(2001)) })]],
  ['a hint of 2000', [field({ hint: plain(words(2000)) })], [field({ hint: plain(words(2001)) })]],
  [
    'rich text of known pieces',
    [rich('x')],
    [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'sound' }] }] }],
  ],
  ['lists of bullets or numbers', [listOf('bullet')], [listOf('dashes')]],
  ['10 cards', [{ type: 'carousel', elements: many(10, card({})) }], [{ type: 'carousel', elements: many(11, card({})) }]],
  ['card body of 200', [card({ body: markup(words(200)) })], [card({ body: markup(words(201)) })]],
  ['3 card buttons', [card({ actions: buttons(3) })], [card({ actions: buttons(4) })]],
  [
    '10 blocks in a container',
    [{ type: 'container', child_blocks: many(10, section('x')) }],
    [{ type: 'container', child_blocks: many(11, section('x')) }],
  ],
  [
    'known blocks in a container',
    [{ type: 'container', child_blocks: [section('x')] }],
    [{ type: 'container', child_blocks: [chart()] }],
  ],
  [
    'distinct block_id in containers',
    [
      { type: 'container', child_blocks: [{ type: 'divider', block_id: 'a' }] },
      { type: 'divider', block_id: 'b' },
    ],
    [
      { type: 'container', child_blocks: [{ type: 'divider', block_id: 'a' }] },
      { type: 'divider', block_id: 'a' },
    ],
  ],
  ['confirmation title of 100', [confirmed({ title: plain(words(100)) })], [confirmed({ title: plain(words(101)) })]],
  ['confirming in 30', [confirmed({ confirm: plain(words(30)) })], [confirmed({ confirm: plain(words(31)) })]],
  ['denying in 30', [confirmed({ deny: plain(words(30)) })], [confirmed({ deny: plain(words(31)) })]],
  ['checkbox text of 75', [checkbox({ text: markup(words(75)) })], [checkbox({ text: markup(words(76)) })]],
  ['checkbox value of 150', [checkbox({ value: words(150) })], [checkbox({ value: words(151) })]],
  ['checkbox description of 75', [checkbox({ description: markup(words(75)) })], [checkbox({ description: markup(words(76)) })]],
  ['100 groups of options', [groups(100)], [groups(101)]],
  ['100 options in a group', [groups(1, 100)], [groups(1, 101)]],
  ['group label of 75', [groups(1, 1, words(75))], [groups(1, 1, words(76))]],
  ['thumb text of 75', [thumbDown({ text: plain(words(75)) })], [thumbDown({ text: plain(words(76)) })]],
  ['thumb value of 2000', [thumbDown({ value: words(2000) })], [thumbDown({ value: words(2001) })]],
  ['icon button text of 75', [icon({ text: plain(words(75)) })], [icon({ text: plain(words(76)) })]],
  ['icon button value of 2000', [icon({ value: words(2000) })], [icon({ value: words(2001) })]],
  ['icon button description of 75', [icon({ accessibility_label: words(75) })], [icon({ accessibility_label: words(76) })]],
  ['initial words of 3000', [typedField({ initial_value: words(3000) })], [typedField({ initial_value: words(3001) })]],
  [
    '10 files',
    [field({ element: { type: 'file_input', max_files: 10 } })],
    [field({ element: { type: 'file_input', max_files: 11 } })],
  ],
  [
    'context of 3000',
    [{ type: 'context', elements: [plain(words(3000))] }],
    [{ type: 'context', elements: [plain(words(3001))] }],
  ],
  ['rich text addresses of 3000', [linkTo(`https://a.fr/${words(2987)}`)], [linkTo(`https://a.fr/${words(2988)}`)]],
  ['lists 8 deep', [listOf('bullet', { indent: 8 })], [listOf('bullet', { indent: 9 })]],
  ['thin borders', [listOf('bullet', { border: 1 })], [listOf('bullet', { border: 2 })]],
  [
    'marked up context of 3000',
    [{ type: 'context', elements: [markup(words(3000))] }],
    [{ type: 'context', elements: [markup(words(3001))] }],
  ],
  ['card title of 150', [card({ title: markup(words(150)) })], [card({ title: markup(words(151)) })]],
  ['card subtitle of 150', [card({ subtitle: markup(words(150)) })], [card({ subtitle: markup(words(151)) })]],
  ['card subtext of 200', [card({ subtext: markup(words(200)) })], [card({ subtext: markup(words(201)) })]],
  ['container title of 150', [container({ title: plain(words(150)) })], [container({ title: plain(words(151)) })]],
  ['container subtitle of 150', [container({ subtitle: markup(words(150)) })], [container({ subtitle: markup(words(151)) })]],
]

describe('blocks of a message', () => {
  it.each(limits)('%s are taken, and no more', (_, accepted, refused) => {
    expect(refusalOf(accepted)).toBeUndefined()
    expect(refusalOf(refused)?.error).toBe('invalid_blocks')
  })

  it('are a list, and each refusal says where it is', () => {
    expect(refusalOf({})).toEqual({ error: 'invalid_blocks_format', messages: [] })
    expect(refusalOf([section('x'), section('')])?.messages).toEqual([
      'must be more than 0 characters [json-pointer:/blocks/1/text/text]',
    ])
  })

  it('are 13,172 characters long in all', () => {
    const longest = many(4, section(words(2900)))
    const room = 13_172 - JSON.stringify(longest).length
    const last = section(words(room - JSON.stringify(section('')).length - 1))
    expect(refusalOf([...longest, last])).toBeUndefined()
    expect(refusalOf([...longest, section(`${last.text.text}x`)])).toEqual({ error: 'msg_blocks_too_long', messages: [] })
  })
})
