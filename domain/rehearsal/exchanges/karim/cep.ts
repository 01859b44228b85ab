import type { CodedLines } from '../../exchange'

/** What a supervisor may note of each of the advisor’s lines with the CEP grid, and why. */
export const cep: CodedLines = {
  several: {
    expected: [{ code: 'multipleQuestion', valence: null }],
    also: [{ code: 'activeListening', valence: 'missed' }],
    why: {
      fr: 'Trois questions d’un souffle : Karim ne peut répondre qu’à une.',
      en: 'Three questions in one breath: Karim can answer only one.',
    },
    unlike: {
      openQuestion: {
        fr: 'La première est ouverte, les deux suivantes la referment.',
        en: 'The first is open; the next two close it again.',
      },
      closedQuestion: {
        fr: 'Deux sont fermées, mais c’est l’accumulation qui gêne.',
        en: 'Two are closed, but it is the heap that gets in the way.',
      },
    },
  },
  effort: {
    expected: [{ code: 'affirmation', valence: null }],
    also: [{ code: 'unconditionalPositiveRegard', valence: 'demonstrated' }],
    debatable: [
      {
        mark: { code: 'echo', valence: null },
        why: {
          fr: 'Il reprend un mot, puis y ajoute un regard : l’ajout l’emporte.',
          en: 'He takes up a word, then adds a regard: what is added decides.',
        },
      },
    ],
    why: {
      fr: 'Un effort réel, avec son chiffre : pas un compliment.',
      en: 'A real effort, with its figure: not a compliment.',
    },
  },
  advice: {
    expected: [{ code: 'unsolicitedAdvice', valence: null }],
    also: [
      { code: 'initiative', valence: 'breached' },
      { code: 'empathy', valence: 'missed' },
    ],
    debatable: [
      {
        mark: { code: 'informationWithoutPermission', valence: null },
        why: {
          fr: '« C’est lui qui bloque » informe peut-être, mais commande surtout.',
          en: '“That’s what’s holding you back” may inform, but above all it commands.',
        },
      },
    ],
    why: {
      fr: '« Il faut » : Paul dit quoi faire, et Karim n’a rien demandé.',
      en: '“You need to”: Paul says what to do, and Karim has asked nothing.',
    },
  },
  owned: {
    expected: [{ code: 'authenticity', valence: 'demonstrated' }],
    also: [{ code: 'reflection', valence: null }],
    debatable: [
      {
        mark: { code: 'empathy', valence: 'demonstrated' },
        why: {
          fr: '« Portes fermées » est-il un ressenti nommé, ou une image reprise ?',
          en: 'Is “closed doors” a feeling that is named, or an image that is taken up?',
        },
      },
    ],
    why: {
      fr: 'Paul reconnaît sa réponse à côté, et le dit.',
      en: 'Paul owns that he answered beside the point, and says so.',
    },
    unlike: {
      echo: {
        fr: 'Karim n’avait pas dit « portes fermées » : Paul traduit.',
        en: 'Karim had not said “closed doors”: Paul translates.',
      },
    },
  },
  comfort: {
    expected: [{ code: 'empathy', valence: 'missed' }],
    also: [
      { code: 'authenticity', valence: 'missed' },
      { code: 'activeListening', valence: 'missed' },
    ],
    debatable: [
      {
        mark: { code: 'affirmation', valence: null },
        why: {
          fr: 'L’intention est bonne. Mais rien de ce que Karim a montré n’est nommé.',
          en: 'The intention is good. But nothing Karim has shown is named.',
        },
      },
      {
        mark: { code: 'unconditionalPositiveRegard', valence: 'demonstrated' },
        why: {
          fr: 'Paul y croit pour lui : est-ce accueillir, ou consoler ?',
          en: 'Paul believes in it for him: is that acceptance, or comfort?',
        },
      },
    ],
    why: {
      fr: 'Rassurer si vite coupe ce que Karim venait d’oser dire.',
      en: 'To reassure so fast cuts off what Karim had just dared to say.',
    },
  },
  dare: {
    expected: [{ code: 'echo', valence: null }],
    also: [{ code: 'activeListening', valence: 'demonstrated' }],
    why: {
      fr: 'Les derniers mots qui comptaient, redits tels quels.',
      en: 'The last words that mattered, said back unchanged.',
    },
    unlike: {
      reflection: {
        fr: 'Pas d’autres mots, pas de sens ajouté : un écho.',
        en: 'No other words, no meaning added: an echo.',
      },
    },
  },
  hope: {
    expected: [{ code: 'reflection', valence: null }],
    also: [{ code: 'empathy', valence: 'demonstrated' }],
    why: {
      fr: 'Le ressenti, en d’autres mots, et « si je vous suis » laisse corriger.',
      en: 'The feeling, in other words, and “if I follow you” leaves room to correct.',
    },
    unlike: {
      summary: {
        fr: 'Une synthèse rassemblerait plusieurs choses ; ici, une seule, creusée.',
        en: 'A summary would gather several things; here one is deepened.',
      },
      clarification: {
        fr: 'Rien à mettre en ordre : un sens à rejoindre.',
        en: 'Nothing to sort out: a meaning to meet.',
      },
    },
  },
  secret: {
    expected: [{ code: 'confidentiality', valence: 'upheld' }],
    also: [{ code: 'authenticity', valence: 'demonstrated' }],
    why: { fr: 'Rien ne sort, dans un sens comme dans l’autre.', en: 'Nothing leaves, in either direction.' },
    unlike: {
      impartiality: {
        fr: 'L’impartialité touche aux options et aux organismes, non aux confidences.',
        en: 'Impartiality is about options and bodies, not about what is confided.',
      },
    },
  },
}
