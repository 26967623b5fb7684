/**
 * What we ask of a workspace, and why: the least that the product needs. `manifest.test.ts` derives the same
 * list from the events heard and the methods called.
 */
export const scopes = {
  'app_mentions:read': 'hear a question that mentions us',
  'chat:write': 'answer, and say that we are searching',
  'assistant:write': 'suggest questions in the agent pane',
  'files:write': 'give the figures of an answer as a file, when asked',
  commands: '/soins, and the shortcut under a message',
  'im:history': 'hear a direct message, and follow the answer before it',
  'channels:history': 'follow, in a thread of a public channel we are in, the answer before',
  'groups:history': 'the same in a private channel we are in',
  'users:read': 'tell administrators, who choose the settings, and their time zone',
  'usergroups:read': 'let a group of people be editors or approvers',
} as const

export const scopeNames: readonly string[] = Object.keys(scopes)
