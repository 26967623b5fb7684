/** Numbers to call when it cannot wait, shown before any question is asked. Knowledge base records C001 to C015; `114` takes text messages. */
export const emergencyNumbers = [
  { href: 'tel:15', number: '15', what: { fr: 'urgence médicale', en: 'medical emergency' } },
  { href: 'tel:112', number: '112', what: { fr: 'toute urgence', en: 'any emergency' } },
  { href: 'sms:114', number: '114', what: { fr: 'par SMS, sans parler', en: 'by text, without speaking' } },
  { href: 'tel:3114', number: '3114', what: { fr: 'idées suicidaires', en: 'suicidal thoughts' } },
  { href: 'tel:3919', number: '3919', what: { fr: 'violences faites aux femmes', en: 'violence against women' } },
  { href: 'tel:119', number: '119', what: { fr: 'enfant en danger', en: 'child in danger' } },
] as const
