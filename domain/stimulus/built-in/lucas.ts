import type { Stimulus } from '../stimulus'

/** A young person who does not know, and four seconds without a word. */
export const lucas: Stimulus = {
  key: 'lucas',
  phase: 'exploration',
  codes: ['silence', 'openQuestion', 'multipleQuestion'],
  persona: { name: 'Lucas P.', age: 23 },
  scene: {
    fr: 'Lucas a quitté une licence de droit, puis un contrat dans la restauration au bout de six semaines. Il joue avec la fermeture de son blouson depuis qu’on parle de la suite.',
    en: 'Lucas dropped out of a law degree, then left a restaurant job after six weeks. He has been playing with the zip of his jacket since the talk turned to what comes next.',
  },
  said: [
    {
      by: 'advisor',
      text: {
        fr: 'Et aujourd’hui, qu’est-ce qui vous ferait envie ?',
        en: 'And today, what would you like to do?',
      },
    },
    { by: 'beneficiary', text: { fr: 'Je sais pas.', en: 'I don’t know.' } },
    { by: 'advisor', text: { fr: 'Vous ne savez pas.', en: 'You don’t know.' } },
    {
      by: 'beneficiary',
      text: {
        fr: 'Non. (Il regarde la fermeture, quatre secondes.)',
        en: 'No. (He looks at the zip for four seconds.)',
      },
    },
  ],
  came: {
    fr: 'Ce serait plutôt travailler dehors ? Avec des gens ? Vous aviez aimé quoi, dans le droit ?',
    en: 'Would it be outdoor work? With people? What did you like about law?',
  },
  felt: {
    fr: '« J’allais dire quelque chose, ça montait. Après trois questions, j’ai répondu à la dernière. »',
    en: '“I was about to say something, it was coming. After three questions, I answered the last one.”',
  },
}
