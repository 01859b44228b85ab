import type { Stimulus } from '../stimulus'

/** A person afraid that his employer will learn of the interview. */
export const farid: Stimulus = {
  key: 'farid',
  phase: 'introduction',
  codes: ['confidentiality', 'authenticity'],
  persona: { name: 'Farid K.', age: 34 },
  scene: {
    fr: 'Farid est chef d’équipe dans un entrepôt et pense à partir, sans l’avoir dit à personne. L’entretien commence, il a regardé deux fois vers la porte.',
    en: 'Farid is a team leader in a warehouse and is thinking of leaving, though he has told no one. The interview is beginning, and he has looked at the door twice.',
  },
  said: [
    {
      by: 'advisor',
      text: { fr: 'Ce qui se dit ici reste entre nous.', en: 'What is said here stays between us.' },
    },
    {
      by: 'beneficiary',
      text: {
        fr: 'Oui, enfin, mon patron joue au foot avec votre directeur.',
        en: 'Well, my boss plays football with your manager.',
      },
    },
    { by: 'advisor', text: { fr: 'Ah.', en: 'Oh.' } },
    {
      by: 'beneficiary',
      text: {
        fr: 'Donc s’il apprend que je suis venu, je fais quoi, moi ?',
        en: 'So if he finds out I came here, where does that leave me?',
      },
    },
  ],
  came: {
    fr: 'Ne vous inquiétez pas, ici personne ne parle. Bon, qu’est-ce qui vous amène ?',
    en: 'Don’t worry, no one talks here. So, what brings you?',
  },
  felt: {
    fr: '« Il a répondu trop vite pour que je le croie. Je vais lui parler de mon CV, pas du reste. »',
    en: '“He answered too quickly for me to believe him. I’ll tell him about my CV, not about the rest.”',
  },
}
