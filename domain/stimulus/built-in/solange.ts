import type { Stimulus } from '../stimulus'

/** A person who was sent: she came because she was told to. */
export const solange: Stimulus = {
  key: 'solange',
  phase: 'introduction',
  codes: ['activeListening', 'initiative'],
  persona: { name: 'Solange M.', age: 52 },
  scene: {
    fr: 'Solange a été licenciée d’une imprimerie en mars, et France Travail lui a donné ce rendez-vous. Elle a gardé son manteau et répond depuis le début par des phrases courtes.',
    en: 'Solange was made redundant by a printing works in March, and the jobcentre gave her this appointment. She has kept her coat on and has given short answers from the start.',
  },
  said: [
    {
      by: 'advisor',
      text: {
        fr: 'Vous savez un peu ce qu’on peut faire ensemble, ici ?',
        en: 'Do you know a little about what we can do together here?',
      },
    },
    {
      by: 'beneficiary',
      text: { fr: 'Non. On m’a dit de venir, alors je viens.', en: 'No. I was told to come, so I’ve come.' },
    },
    {
      by: 'advisor',
      text: {
        fr: 'D’accord. Et vous, vous en attendez quelque chose ?',
        en: 'All right. And you, do you expect anything from it?',
      },
    },
    {
      by: 'beneficiary',
      text: {
        fr: 'Moi, rien. C’est pour ne pas être radiée.',
        en: 'Me, nothing. It’s so they don’t strike me off.',
      },
    },
  ],
  came: {
    fr: 'Alors je vous explique : le conseil en évolution professionnelle est gratuit, confidentiel, et cela se passe en plusieurs rendez-vous.',
    en: 'Then let me explain: career guidance is free and confidential, and it takes several meetings.',
  },
  felt: {
    fr: '« Il récite. Ce que je viens de dire, il l’a sauté. Je peux rester assise et attendre que ça passe. »',
    en: '“He is reciting. He jumped over what I just said. I can sit here and wait for it to be over.”',
  },
}
