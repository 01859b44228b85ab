import type { CodedLines } from '../../exchange'

/** What a supervisor may note of each of the advisor’s lines with Porter’s attitudes, and why. */
export const porter: CodedLines = {
  opening: {
    expected: [],
    why: {
      fr: 'Le cadre ne répond encore à rien : Porter ne code que les réponses à la personne.',
      en: 'The frame answers nothing yet: Porter codes only answers to the person.',
    },
  },
  echo: {
    expected: [{ code: 'understanding', valence: null }],
    why: {
      fr: 'Nour montre qu’elle a entendu, et laisse Mireille poursuivre.',
      en: 'Nour shows that she has heard, and lets Mireille go on.',
    },
    unlike: {
      inquiry: {
        fr: 'Rien n’est demandé : la phrase redit.',
        en: 'Nothing is asked: the line says it back.',
      },
    },
  },
  fear: {
    expected: [{ code: 'understanding', valence: null }],
    debatable: [
      {
        mark: { code: 'interpretation', valence: null },
        why: {
          fr: 'Mireille n’avait pas parlé de crainte. Expliquer le pourquoi caché, ou entendre ce que la voix dit ?',
          en: 'Mireille had not spoken of fear. Is it explaining the hidden why, or hearing what the voice says?',
        },
      },
    ],
    why: {
      fr: 'Elle redit ce qu’elle saisit, et Mireille peut le corriger.',
      en: 'She says back what she has grasped, and Mireille can correct it.',
    },
    unlike: {
      support: {
        fr: 'Rien ne rassure ici : la crainte est nommée, et reste.',
        en: 'Nothing reassures here: the fear is named, and stays.',
      },
    },
  },
  secretary: {
    expected: [{ code: 'solution', valence: null }],
    debatable: [
      {
        mark: { code: 'inquiry', valence: null },
        why: {
          fr: 'La forme est une question. Elle ne demande pas pour savoir.',
          en: 'The form is a question. It does not ask in order to know.',
        },
      },
    ],
    why: {
      fr: 'Sous la question, une solution que Mireille n’a pas cherchée.',
      en: 'Under the question, a solution Mireille was not looking for.',
    },
  },
  repair: {
    expected: [],
    debatable: [
      {
        mark: { code: 'evaluation', valence: null },
        why: {
          fr: 'Elle juge, mais elle-même : l’attitude se note envers la personne.',
          en: 'She judges, but herself: the attitude is noted towards the person.',
        },
      },
    ],
    why: {
      fr: 'Nour parle de sa propre conduite : aucune des six attitudes n’est une réponse à soi-même.',
      en: 'Nour speaks of her own conduct: none of the six attitudes is an answer to oneself.',
    },
  },
  silence: {
    expected: [],
    debatable: [
      {
        mark: { code: 'understanding', valence: null },
        why: {
          fr: 'Le silence dit « j’ai entendu », mais ne redit rien qu’on puisse corriger.',
          en: 'The silence says “I have heard”, but says nothing back that could be corrected.',
        },
      },
    ],
    why: {
      fr: 'Un silence présent n’est aucune des six attitudes ; la grille l’excepte du soutien.',
      en: 'A silence with presence is none of the six attitudes; the grid makes an exception of it under support.',
    },
  },
  weighs: {
    expected: [{ code: 'inquiry', valence: null }],
    debatable: [
      {
        mark: { code: 'understanding', valence: null },
        why: {
          fr: 'La question montre qu’elle a compris que cela pèse. Elle demande quand même.',
          en: 'The question shows that she understood that it weighs. It asks all the same.',
        },
      },
    ],
    why: { fr: 'Une question, pour mieux saisir.', en: 'A question, to grasp better.' },
  },
  need: {
    expected: [{ code: 'understanding', valence: null }],
    debatable: [
      {
        mark: { code: 'interpretation', valence: null },
        why: {
          fr: 'Le désir est déduit. Mireille s’y reconnaît aussitôt : c’est ce qui tranche.',
          en: 'The wish is inferred. Mireille recognises herself at once: that is what decides.',
        },
      },
    ],
    why: {
      fr: 'Ce que Mireille veut, dit par Nour, et qu’elle peut reprendre.',
      en: 'What Mireille wants, said by Nour, and hers to correct.',
    },
    unlike: {
      support: {
        fr: 'Nour ne console pas : elle ne dit pas que cela ira.',
        en: 'Nour does not console: she does not say it will be all right.',
      },
    },
  },
}
