import type { CodedLines } from '../../exchange'

/** What a supervisor may note of each of the advisor’s lines with the CEP grid, and why. */
export const cep: CodedLines = {
  invite: {
    expected: [{ code: 'openQuestion', valence: null }],
    also: [
      { code: 'initiative', valence: 'upheld' },
      { code: 'activeListening', valence: 'demonstrated' },
    ],
    why: {
      fr: 'Hélène choisit par où entrer : la réponse reste à inventer.',
      en: 'Hélène chooses the way in: the answer is left open.',
    },
  },
  cut: {
    expected: [{ code: 'interruption', valence: null }],
    also: [
      { code: 'informationWithoutPermission', valence: null },
      { code: 'activeListening', valence: 'missed' },
      { code: 'empathy', valence: 'missed' },
    ],
    debatable: [
      {
        mark: { code: 'impartiality', valence: 'breached' },
        why: {
          fr: 'Un seul financement est nommé : est-ce déjà pousser ?',
          en: 'Only one source of money is named: is that pushing already?',
        },
      },
    ],
    why: {
      fr: 'Marc finit la phrase d’Hélène, et garde la parole.',
      en: 'Marc ends Hélène’s sentence, and keeps the floor.',
    },
  },
  sorry: {
    expected: [{ code: 'authenticity', valence: 'demonstrated' }],
    also: [{ code: 'echo', valence: null }],
    debatable: [
      {
        mark: { code: 'activeListening', valence: 'demonstrated' },
        why: {
          fr: 'Il revient à ses mots. Mais il les avait d’abord couverts.',
          en: 'He comes back to her words. But he had first spoken over them.',
        },
      },
    ],
    why: {
      fr: 'Marc reconnaît qu’il a coupé, puis redit ce qu’elle a dit.',
      en: 'Marc owns that he cut in, then says back what she said.',
    },
  },
  two: {
    expected: [{ code: 'clarification', valence: null }],
    also: [{ code: 'activeListening', valence: 'demonstrated' }],
    debatable: [
      {
        mark: { code: 'summary', valence: null },
        why: {
          fr: 'Il rassemble, mais deux phrases, et sans demander ce qu’elle en retient.',
          en: 'He gathers, but two sentences, and does not ask what she takes from them.',
        },
      },
    ],
    why: { fr: 'Deux choses mises en ordre, puis vérifiées.', en: 'Two things sorted out, then checked.' },
    unlike: {
      closedQuestion: {
        fr: '« C’est bien cela ? » vérifie : ce n’est pas une question sur un fait.',
        en: '“Is that right?” checks: it is no question about a fact.',
      },
    },
  },
  offer: {
    expected: [{ code: 'initiative', valence: 'upheld' }],
    also: [
      { code: 'empathy', valence: 'missed' },
      { code: 'closedQuestion', valence: null },
    ],
    debatable: [
      {
        mark: { code: 'informationWithPermission', valence: null },
        why: {
          fr: 'L’information n’est pas donnée : la permission est demandée, et refusée.',
          en: 'No information is given: permission is asked for, and refused.',
        },
      },
    ],
    why: {
      fr: 'Marc demande avant d’informer : Hélène garde la main.',
      en: 'Marc asks before he informs: Hélène stays in charge.',
    },
    unlike: {
      unsolicitedAdvice: {
        fr: 'Ce que d’autres ont fait, proposé et non conseillé.',
        en: 'What others did, offered and not advised.',
      },
    },
  },
  yours: {
    expected: [{ code: 'initiative', valence: 'upheld' }],
    also: [
      { code: 'unconditionalPositiveRegard', valence: 'demonstrated' },
      { code: 'activeListening', valence: 'demonstrated' },
    ],
    why: {
      fr: 'Marc suit le refus, et dit à qui revient l’ordre.',
      en: 'Marc follows the refusal, and says whose the order is.',
    },
  },
  alone: {
    expected: [{ code: 'affirmation', valence: null }],
    also: [{ code: 'unconditionalPositiveRegard', valence: 'demonstrated' }],
    debatable: [
      {
        mark: { code: 'echo', valence: null },
        why: {
          fr: '« Seule, le soir » est d’elle. La suite y ajoute ce que cela vaut.',
          en: '“On your own, at night” is hers. What follows adds what it is worth.',
        },
      },
      {
        mark: { code: 'empathy', valence: 'demonstrated' },
        why: { fr: 'Est-ce un ressenti, ou une ressource ?', en: 'Is it a feeling, or a resource?' },
      },
    ],
    why: {
      fr: 'Un effort qu’Hélène venait de montrer, nommé avec son fait.',
      en: 'An effort Hélène had just shown, named with its fact.',
    },
  },
  gather: {
    expected: [{ code: 'summary', valence: null }],
    also: [
      { code: 'openQuestion', valence: null },
      { code: 'initiative', valence: 'upheld' },
    ],
    why: {
      fr: 'Trois choses dites, rassemblées, puis rendues à Hélène.',
      en: 'Three things she said, gathered, then handed back to Hélène.',
    },
    unlike: {
      clarification: {
        fr: 'Rien n’était confus : Marc rassemble.',
        en: 'Nothing was confused: Marc gathers.',
      },
    },
  },
}
