import { expect, it } from 'vitest'
import { plainText } from '../../../../src/channels/slack/door/text'

it.each([
  ['<@U0BOT> un kiné à Amiens ?', 'un kiné à Amiens ?'],
  ['<@U0BOT|proxisoin> <@U0BOT>  un kiné', 'un kiné'],
  ['bonjour <!here> <!subteam^S1|@garde> un dentiste', 'bonjour un dentiste'],
  ['dans <#C1|nord> ou <#C2>', 'dans nord ou'],
  ['voir <https://ars.sante.fr|ars.sante.fr> et <mailto:a@b.fr|a@b.fr>', 'voir ars.sante.fr et a@b.fr'],
  ['lire <https://ars.sante.fr/a>', 'lire https://ars.sante.fr/a'],
  ['soins &amp; urgences &lt; 10 km &gt;', 'soins & urgences < 10 km >'],
  ['&amp;lt;@U1&amp;gt;', '&lt;@U1&gt;'],
  ['<@U0BOT>', ''],
])('reads %j as %j', (markup, words) => {
  expect(plainText(markup)).toBe(words)
})
