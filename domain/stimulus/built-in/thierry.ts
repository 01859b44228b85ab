import type { Stimulus } from '../stimulus'

/** A person who says that it is over at his age. */
export const thierry: Stimulus = {
  key: 'thierry',
  phase: 'exploration',
  codes: ['figureGroundInversion', 'affirmation', 'empathy'],
  persona: { name: 'Thierry L.', age: 56 },
  scene: {
    fr: 'Thierry a conduit des bus pendant trente ans, et la médecine du travail vient de le déclarer inapte. Il a expliqué le mal de dos, les deux opérations, l’avis, et il hausse les épaules.',
    en: 'Thierry drove buses for thirty years, and occupational health has just declared him unfit to. He has explained the back pain, the two operations and the ruling, and he shrugs.',
  },
  said: [
    {
      by: 'beneficiary',
      text: {
        fr: 'Je montais à quatre heures trente, jamais un retard. Les habitués, je connaissais leurs enfants.',
        en: 'I’d start at half past four, never once late. The regulars, I knew their children.',
      },
    },
    { by: 'advisor', text: { fr: 'Vous les connaissiez bien.', en: 'You knew them well.' } },
    {
      by: 'beneficiary',
      text: {
        fr: 'Oui. Mais bon. À cinquante-six ans, qui voulez-vous que ça intéresse ?',
        en: 'Yes. But there. At fifty-six, who’s going to be interested in that?',
      },
    },
  ],
  came: {
    fr: 'Détrompez-vous, il y a beaucoup d’employeurs qui cherchent des seniors, en ce moment.',
    en: 'You’d be surprised, plenty of employers are looking for older workers at the moment.',
  },
  felt: {
    fr: '« C’est gentil. Mais elle ne sait pas ce que c’est, et maintenant je n’ai plus qu’à dire merci. »',
    en: '“That’s kind. But she doesn’t know what it is like, and now all I can do is say thank you.”',
  },
}
