import type { CodedLines } from '../../exchange'

/** What a supervisor may note of each of the advisor’s lines with the CEP grid, and why. */
export const cep: CodedLines = {
  opening: {
    expected: [{ code: 'confidentiality', valence: 'upheld' }],
    why: {
      fr: 'Nour annonce que rien ne sortira : elle énonce le cadre.',
      en: 'Nour says that nothing will leave the room: she states the frame.',
    },
    unlike: {
      informationWithoutPermission: {
        fr: 'Le cadre s’annonce en introduction sans qu’on le demande : la grille l’excepte.',
        en: 'The frame is stated at the start without being asked for: the grid makes an exception of it.',
      },
    },
  },
  echo: {
    expected: [{ code: 'echo', valence: null }],
    debatable: [
      {
        mark: { code: 'activeListening', valence: 'demonstrated' },
        why: {
          fr: 'L’écho seul, ou ce qu’il a permis ? Mireille poursuit, mais rien ne dit encore que c’est grâce à lui.',
          en: 'The echo alone, or what it allowed? Mireille goes on, but nothing shows yet that the echo did it.',
        },
      },
    ],
    why: {
      fr: 'Nour reprend les mots de Mireille, tels quels.',
      en: 'Nour gives Mireille’s own words back, unchanged.',
    },
    unlike: {
      reflection: {
        fr: 'Un reflet dirait le sens en d’autres mots ; ici, ce sont les siens.',
        en: 'A reflection would say the meaning in other words; these are hers.',
      },
    },
  },
  fear: {
    expected: [{ code: 'reflection', valence: null }],
    also: [{ code: 'empathy', valence: 'demonstrated' }],
    debatable: [
      {
        mark: { code: 'figureGroundInversion', valence: null },
        why: {
          fr: 'Le besoin perce derrière la plainte, mais c’est la crainte qui est au premier plan.',
          en: 'The need shows behind the complaint, but the fear is in the foreground.',
        },
      },
    ],
    why: {
      fr: 'Nour nomme une crainte que Mireille n’a pas dite, sans la questionner : elle avance d’un pas dans son ressenti.',
      en: 'Nour names a fear Mireille has not said, without asking: she goes one step into her feeling.',
    },
    unlike: {
      clarification: {
        fr: 'Clarifier met en ordre un propos confus et vérifie. Rien n’était obscur ici.',
        en: 'Clarification sorts out what is confused, and checks. Nothing was unclear here.',
      },
    },
  },
  secretary: {
    expected: [{ code: 'leadingQuestion', valence: null }],
    also: [
      { code: 'empathy', valence: 'missed' },
      { code: 'impartiality', valence: 'breached' },
    ],
    debatable: [
      {
        mark: { code: 'unsolicitedAdvice', valence: null },
        why: {
          fr: 'Le conseil est là, caché dans la question : note-t-on ce qui est dit, ou ce qui est fait ?',
          en: 'The advice is there, hidden in the question: does one note what is said, or what is done?',
        },
      },
      {
        mark: { code: 'closedQuestion', valence: null },
        why: {
          fr: 'Un oui ou un non suffit. Mais la réponse attendue s’entend : c’est plus que fermé.',
          en: 'A yes or a no is enough. But one hears which is expected: it is more than closed.',
        },
      },
    ],
    why: {
      fr: 'La question souffle une réponse : un métier que Mireille n’a pas nommé.',
      en: 'The question hints at its answer: a job Mireille has not named.',
    },
  },
  repair: {
    expected: [{ code: 'authenticity', valence: 'demonstrated' }],
    also: [{ code: 'initiative', valence: 'upheld' }],
    why: {
      fr: 'Nour reconnaît une formule maladroite, simplement, et rend la parole.',
      en: 'Nour owns an awkward line, simply, and hands the floor back.',
    },
    unlike: {
      activeListening: {
        fr: '« Je vous écoute » l’annonce ; l’écoute se verra à la suite.',
        en: '“I’m listening” announces it; whether she does will show next.',
      },
    },
  },
  silence: {
    expected: [{ code: 'silence', valence: null }],
    also: [{ code: 'activeListening', valence: 'demonstrated' }],
    debatable: [
      {
        mark: { code: 'empathy', valence: 'demonstrated' },
        why: {
          fr: 'Se taire peut être comprendre. La grille attend qu’un ressenti soit nommé.',
          en: 'To be silent can be to understand. The grid expects a feeling to be named.',
        },
      },
    ],
    why: {
      fr: 'Quatre secondes après un ressenti, sans quitter Mireille des yeux.',
      en: 'Four seconds after a feeling, without taking her eyes off Mireille.',
    },
  },
  weighs: {
    expected: [{ code: 'openQuestion', valence: null }],
    also: [{ code: 'activeListening', valence: 'demonstrated' }],
    why: {
      fr: 'La réponse reste à inventer, et la question part des mots de Mireille.',
      en: 'The answer is left open, and the question starts from Mireille’s words.',
    },
    unlike: {
      leadingQuestion: {
        fr: '« Pèse » n’est pas soufflé : les larmes l’ont dit.',
        en: '“Weighs” hints at nothing: the tears have said it.',
      },
    },
  },
  need: {
    expected: [{ code: 'figureGroundInversion', valence: null }],
    also: [
      { code: 'empathy', valence: 'demonstrated' },
      { code: 'unconditionalPositiveRegard', valence: 'demonstrated' },
    ],
    debatable: [
      {
        mark: { code: 'reflection', valence: null },
        why: {
          fr: 'C’est aussi redire un sens. Mais la plainte est passée derrière le besoin.',
          en: 'It also says a meaning back. But the complaint has moved behind the need.',
        },
      },
    ],
    why: {
      fr: 'Derrière « ça ne compte pas », le besoin : que cela serve encore.',
      en: 'Behind “don’t count”, the need: that it still be of use.',
    },
  },
}
