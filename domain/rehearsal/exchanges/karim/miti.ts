import type { CodedLines } from '../../exchange'

/** What a supervisor may note of each of the advisor’s lines with the MITI-like grid, and why. */
export const miti: CodedLines = {
  several: {
    expected: [{ code: 'question', valence: null }],
    why: { fr: 'Plusieurs d’un même souffle comptent pour une.', en: 'Several in one breath count as one.' },
  },
  effort: {
    expected: [{ code: 'affirming', valence: null }],
    debatable: [
      {
        mark: { code: 'simpleReflection', valence: null },
        why: {
          fr: 'Le chiffre est le sien. « Tenu bon » ajoute le regard.',
          en: 'The figure is his. “Kept going” adds the regard.',
        },
      },
    ],
    why: {
      fr: 'Un effort de Karim, relevé sans le noter.',
      en: 'An effort of Karim’s, picked up without a grade.',
    },
  },
  advice: {
    expected: [{ code: 'persuading', valence: null }],
    debatable: [
      {
        mark: { code: 'confronting', valence: null },
        why: {
          fr: '« C’est lui qui bloque » contredit à moitié : le défaut serait chez Karim.',
          en: '“That’s what’s holding you back” half contradicts: the fault would be Karim’s.',
        },
      },
    ],
    why: { fr: 'Un conseil, sans un oui de Karim.', en: 'Advice, without a yes from Karim.' },
    unlike: {
      givingInformation: {
        fr: 'Un fait choisi pour faire agir n’est plus neutre.',
        en: 'A fact chosen to make him act is no longer neutral.',
      },
    },
  },
  owned: {
    expected: [{ code: 'complexReflection', valence: null }],
    debatable: [
      {
        mark: { code: 'seekingCollaboration', valence: null },
        why: {
          fr: 'Il corrige sa conduite devant Karim, mais ne la partage pas encore.',
          en: 'He corrects his lead in front of Karim, but does not share it yet.',
        },
      },
    ],
    why: {
      fr: 'Les portes fermées ajoutent une image à ce que Karim disait.',
      en: 'The closed doors add an image to what Karim said.',
    },
  },
  comfort: {
    expected: [],
    debatable: [
      {
        mark: { code: 'persuading', valence: null },
        why: {
          fr: 'Il cherche à lui faire changer d’avis sur la suite. Doucement, mais il le cherche.',
          en: 'He tries to change his mind about what comes. Gently, but he does.',
        },
      },
    ],
    why: {
      fr: 'Consoler n’a pas de code ici, sauf à pousser.',
      en: 'To console has no code here, unless it pushes.',
    },
  },
  dare: {
    expected: [{ code: 'simpleReflection', valence: null }],
    why: { fr: 'Redit, rien de plus.', en: 'Said back, no more.' },
  },
  hope: {
    expected: [{ code: 'complexReflection', valence: null }],
    why: {
      fr: 'Un sens que Karim n’avait pas dit, et qu’il reconnaît.',
      en: 'A meaning Karim had not said, and recognises.',
    },
  },
  secret: {
    expected: [{ code: 'givingInformation', valence: null }],
    debatable: [
      {
        mark: { code: 'emphasisingAutonomy', valence: null },
        why: {
          fr: 'Elle protège Karim, mais ne dit pas que le choix est à lui.',
          en: 'It protects Karim, but does not say that the choice is his.',
        },
      },
    ],
    why: { fr: 'Une règle, dite sans pousser.', en: 'A rule, said without a push.' },
  },
}
