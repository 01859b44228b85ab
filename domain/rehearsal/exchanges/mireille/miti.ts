import type { CodedLines } from '../../exchange'

/** What a supervisor may note of each of the advisor’s lines with the MITI-like grid, and why. */
export const miti: CodedLines = {
  opening: {
    expected: [{ code: 'givingInformation', valence: null }],
    why: {
      fr: 'Nour dit ce qui va se passer, sans rien pousser.',
      en: 'Nour says what will happen, and pushes nothing.',
    },
    unlike: {
      seekingCollaboration: {
        fr: 'Elle annonce ; elle ne demande pas encore l’accord.',
        en: 'She announces; she does not ask for agreement yet.',
      },
    },
  },
  echo: {
    expected: [{ code: 'simpleReflection', valence: null }],
    why: { fr: 'Redit sans rien ajouter.', en: 'Said back, with nothing added.' },
    unlike: {
      complexReflection: {
        fr: 'Ni sens ni ressenti de plus que ce que Mireille a dit.',
        en: 'No meaning and no feeling beyond what Mireille said.',
      },
    },
  },
  fear: {
    expected: [{ code: 'complexReflection', valence: null }],
    why: {
      fr: 'Une crainte que Mireille n’avait pas nommée : le reflet ajoute du ressenti.',
      en: 'A fear Mireille had not named: the reflection adds a feeling.',
    },
    unlike: {
      simpleReflection: {
        fr: 'Un reflet simple s’en tiendrait au bureau qu’elle ne voit pas.',
        en: 'A simple reflection would stay with the desk she cannot see.',
      },
    },
  },
  secretary: {
    expected: [{ code: 'question', valence: null }],
    debatable: [
      {
        mark: { code: 'persuading', valence: null },
        why: {
          fr: 'Elle pousse vers un métier. La forme l’emporte : c’est une question.',
          en: 'It pushes towards a job. The form decides: it is a question.',
        },
      },
    ],
    why: {
      fr: 'Toute question, même celle qui souffle, se note question.',
      en: 'Any question, even one that hints, is noted as a question.',
    },
  },
  repair: {
    expected: [],
    debatable: [
      {
        mark: { code: 'seekingCollaboration', valence: null },
        why: {
          fr: 'Elle rend la conduite. Mais elle ne demande rien à Mireille.',
          en: 'She gives the lead back. But she asks Mireille nothing.',
        },
      },
    ],
    why: {
      fr: 'Reconnaître sa maladresse n’a pas de code ici.',
      en: 'To own an awkward line has no code here.',
    },
  },
  silence: {
    expected: [],
    why: {
      fr: 'Un silence ne se code pas : seules les phrases le sont.',
      en: 'A silence is not coded: only what is said is.',
    },
  },
  weighs: {
    expected: [{ code: 'question', valence: null }],
    why: {
      fr: 'Une question, ouverte ou fermée : une seule note.',
      en: 'A question, open or closed: one and the same code.',
    },
    unlike: {
      complexReflection: {
        fr: '« Ce qui pèse » est entendu, mais demandé.',
        en: '“What weighs” is heard, but asked.',
      },
    },
  },
  need: {
    expected: [{ code: 'complexReflection', valence: null }],
    debatable: [
      {
        mark: { code: 'affirming', valence: null },
        why: {
          fr: 'Elle relève une intention. Est-elle dite comme une force ?',
          en: 'She picks up an intention. Is it said as a strength?',
        },
      },
    ],
    why: {
      fr: 'L’autre versant de la plainte, que Mireille peut corriger.',
      en: 'The other side of the complaint, which Mireille can correct.',
    },
  },
}
