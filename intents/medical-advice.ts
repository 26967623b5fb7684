import { notFound, text } from '../src/answer/found'
import { defineIntent } from '../src/intent'

/** Diagnosis, treatment, dose: refused, and sent to someone who can answer. */
export const medicalAdvice = defineIntent({
  id: 'medical-advice',
  title: { fr: 'Un conseil médical', en: 'Medical advice' },
  required: [],
  optional: [],
  missing: {},
  async resolve(_, { lang }) {
    if (lang === 'en')
      return notFound(
        'I cannot give medical advice, but others can.',
        [
          text(
            'Ask your doctor or a pharmacist. If symptoms are worrying or get worse, call 15 (24 hours a day): a doctor will advise you.',
          ),
        ],
        [
          { label: 'A doctor near me', text: 'Find a doctor' },
          { label: 'Duty doctor', text: 'Which doctor is on duty tonight?' },
        ],
      )
    return notFound(
      'Je ne donne pas d’avis médical, mais d’autres peuvent vous répondre.',
      [
        text(
          'Demandez à votre médecin ou à un pharmacien. Si les signes inquiètent ou s’aggravent, appelez le 15, jour et nuit : un médecin vous conseillera.',
        ),
      ],
      [
        { label: 'Trouver un médecin', text: 'Je cherche un médecin généraliste' },
        { label: 'Médecin de garde', text: 'Quel médecin de garde ce soir ?' },
        { label: 'Pharmacie de garde', text: 'Où trouver une pharmacie de garde ?' },
      ],
    )
  },
})
