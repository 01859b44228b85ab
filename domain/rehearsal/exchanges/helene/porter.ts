import type { CodedLines } from '../../exchange'

/** What a supervisor may note of each of the advisor’s lines with Porter’s attitudes, and why. */
export const porter: CodedLines = {
  invite: {
    expected: [{ code: 'inquiry', valence: null }],
    why: { fr: 'Une question, qui laisse le choix.', en: 'A question, which leaves the choice.' },
    unlike: {
      understanding: {
        fr: 'Rien encore à redire : l’entretien s’ouvre.',
        en: 'Nothing to say back yet: the interview opens.',
      },
    },
  },
  cut: {
    expected: [{ code: 'interpretation', valence: null }],
    also: [{ code: 'solution', valence: null }],
    why: {
      fr: 'Marc dit à la place d’Hélène ce qui arrivera, au-delà de ce qu’elle a exprimé.',
      en: 'Marc says for Hélène what will come, beyond what she has expressed.',
    },
  },
  sorry: {
    expected: [{ code: 'understanding', valence: null }],
    why: { fr: 'Redit, une fois l’idée de Marc retirée.', en: 'Said back, once Marc’s idea is withdrawn.' },
  },
  two: {
    expected: [{ code: 'understanding', valence: null }],
    debatable: [
      {
        mark: { code: 'inquiry', valence: null },
        why: {
          fr: '« C’est bien cela ? » demande, mais pour laisser corriger.',
          en: '“Is that right?” asks, but to leave room to correct.',
        },
      },
    ],
    why: {
      fr: 'Une reformulation, même sur un ton de question : la grille l’excepte de l’enquête.',
      en: 'A restatement, even in the tone of a question: the grid makes an exception of it under inquiry.',
    },
  },
  offer: {
    expected: [],
    debatable: [
      {
        mark: { code: 'solution', valence: null },
        why: {
          fr: 'Une solution s’annonce, juste après un doute. Elle attend pourtant le oui.',
          en: 'A solution is on its way, right after a doubt. Still, it waits for the yes.',
        },
      },
      {
        mark: { code: 'inquiry', valence: null },
        why: {
          fr: 'La forme est une question ; elle ne cherche rien à savoir.',
          en: 'The form is a question; it does not seek to know anything.',
        },
      },
    ],
    why: {
      fr: 'Une idée proposée, et non donnée : aucune des six attitudes.',
      en: 'An idea that is offered, not given: none of the six attitudes.',
    },
  },
  yours: {
    expected: [],
    debatable: [
      {
        mark: { code: 'understanding', valence: null },
        why: {
          fr: 'Il a entendu « rester là-dessus », et le redit en un mot.',
          en: 'He heard “stay with this”, and says it back in a word.',
        },
      },
    ],
    why: {
      fr: 'Rendre la main n’est aucune des six attitudes.',
      en: 'To hand over the lead is none of the six attitudes.',
    },
  },
  alone: {
    expected: [{ code: 'understanding', valence: null }],
    debatable: [
      {
        mark: { code: 'evaluation', valence: null },
        why: {
          fr: 'Une ressource nommée, ou une félicitation ?',
          en: 'A resource that is named, or praise?',
        },
      },
    ],
    why: { fr: 'Marc redit ce qu’elle a fait, et comment.', en: 'Marc says back what she did, and how.' },
  },
  gather: {
    expected: [{ code: 'understanding', valence: null }],
    debatable: [
      {
        mark: { code: 'inquiry', valence: null },
        why: {
          fr: '« Qu’en retenez-vous ? » est une question, au service de ce qui est redit.',
          en: '“What do you take from it?” is a question, in the service of what is said back.',
        },
      },
    ],
    why: {
      fr: 'Trois choses saisies, redites, et laissées à corriger.',
      en: 'Three things grasped, said back, and left to correct.',
    },
  },
}
