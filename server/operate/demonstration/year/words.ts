import type { MomentDirection } from '@/domain/observation/self-assessment'
import type { BeneficiaryReturn } from '@/domain/scenario/beneficiary-return'

/** Notes of supervisors and observers by code, or by code and valence. They name no person and give none a gender. */
export const notes: Readonly<Record<string, readonly string[]>> = {
  'unconditionalPositiveRegard demonstrated': [
    'Nomme l’effort avant le problème.',
    'Accueille sans presser.',
    'Reçoit l’hésitation telle quelle.',
    'Remercie de la franchise.',
  ],
  'unconditionalPositiveRegard missed': [
    '« Vous auriez dû… » : le visage se ferme.',
    'Un sourire de trop sur le parcours.',
    'Approuve, mais sous condition.',
  ],
  'authenticity demonstrated': [
    '« Je ne sais pas, je vérifie. »',
    'Reprend à voix haute sa phrase maladroite.',
    'Dit son hésitation, simplement.',
  ],
  'authenticity missed': [
    'Promet une réponse qui n’est pas sûre.',
    'Un sigle, pour se protéger.',
    'Le ton dit autre chose que les mots.',
  ],
  'empathy demonstrated': [
    '« Si je vous suis, c’est surtout de la fatigue. »',
    'Nomme le ressenti, avec prudence.',
    'Reste sur l’émotion sans la presser.',
    'Baisse la voix, attend.',
  ],
  'empathy missed': [
    'Un ressenti, puis une question de dates.',
    '« Moi aussi, vous savez… »',
    'Rassure trop vite.',
  ],
  'activeListening demonstrated': [
    'Reprend les mots entendus.',
    'Laisse finir, puis reformule.',
    'Suit le fil sans changer de sujet.',
    'Pose le stylo et regarde.',
  ],
  'activeListening missed': [
    'N’attend pas la réponse.',
    'Passe à la question suivante de sa liste.',
    'Comble le silence.',
  ],
  'confidentiality upheld': ['Demande l’accord avant tout contact.', 'Redit que rien ne sort de la pièce.'],
  'confidentiality breached': ['Propose d’appeler un tiers sans demander.'],
  'impartiality upheld': ['Deux pistes, le même temps pour chacune.', 'Compare sans pousser.'],
  'impartiality breached': ['« Ce métier n’a pas d’avenir. »'],
  'initiative upheld': ['« Par quoi aimeriez-vous commencer ? »', 'Laisse choisir la date.'],
  'initiative breached': ['Remplit le plan sans consulter.'],
  openQuestion: [
    '« Qu’est-ce qui compte le plus pour vous ? »',
    '« Racontez-moi. »',
    '« Et qu’est-ce que cela changerait ? »',
    '« Comment en êtes-vous là ? »',
  ],
  closedQuestion: ['Réponse en un mot.', 'Un oui, et rien derrière.'],
  multipleQuestion: ['Trois questions d’un souffle.', 'La plus facile reçoit la réponse.'],
  leadingQuestion: ['La réponse est dans la question.'],
  echo: ['Le dernier mot, repris tel quel.'],
  reflection: ['Le sens, pas seulement les mots.', 'Un reflet court, puis rien.'],
  clarification: ['« Quand vous dites bientôt, vous pensez à quand ? »'],
  figureGroundInversion: ['Retourne l’obstacle en ressource.'],
  summary: ['Demande ce qui en est retenu.', 'Juste, en quatre phrases.'],
  silence: ['Cinq secondes tenues.', 'Huit secondes, et la suite vient.', 'Attend pour de bon.'],
  affirmation: ['Nomme une ressource précise.'],
  informationWithPermission: ['« Je peux vous dire ce que je sais ? »'],
  informationWithoutPermission: ['Le dispositif arrive avant la demande.'],
  unsolicitedAdvice: ['« À votre place… »'],
  interruption: ['Coupe au milieu d’une phrase.'],
}

/** Whispers of four words at most. */
export const cues: readonly string[] = [
  'laisse le silence',
  'son ressenti',
  'une seule question',
  'ralentis',
  'reprends ses mots',
  'demande avant d’informer',
  'et le cadre ?',
]

/** Moments that advisors recall, by the code they are about. */
export const moments: readonly (readonly [codeKey: string, direction: MomentDirection, text: string])[] = [
  [
    'empathy',
    'toRework',
    'Quand la voix a changé, j’ai posé une question de fait. Je l’ai entendu en la posant.',
  ],
  ['empathy', 'succeeded', 'J’ai nommé la fatigue sans être au clair sur le mot, et c’était le bon.'],
  [
    'activeListening',
    'succeeded',
    'Le silence après ma question. J’ai compté, et la réponse est venue à cinq.',
  ],
  [
    'activeListening',
    'toRework',
    'J’avais ma question suivante en tête, et je n’ai pas entendu la fin de la phrase.',
  ],
  ['unconditionalPositiveRegard', 'toRework', 'J’ai jugé, un instant. Je crois que cela s’est vu.'],
  [
    'unconditionalPositiveRegard',
    'succeeded',
    'Quand j’ai dit ce que je voyais de courageux, les épaules sont descendues.',
  ],
  ['authenticity', 'succeeded', 'J’ai dit que je ne savais pas. Cela m’a coûté, et tout s’est détendu.'],
  ['authenticity', 'toRework', 'J’ai répondu avec assurance à une question dont j’ignorais la réponse.'],
  ['initiative', 'toRework', 'Au moment du plan, c’est moi qui écrivais, et moi qui décidais.'],
  ['initiative', 'succeeded', 'J’ai rendu la question, et c’est là que l’envie est apparue.'],
  ['impartiality', 'toRework', 'J’avais une préférence, et je l’ai laissée entendre.'],
  ['confidentiality', 'succeeded', 'J’ai redit le cadre au milieu, et la parole est devenue plus libre.'],
]

export const freeTexts: readonly string[] = [
  'Je parle moins qu’au début de la formation, et j’entends mieux.',
  'La conclusion reste courte : je regarde l’heure au lieu de regarder la personne.',
  'J’ai tenu le cadre, j’ai moins tenu le silence.',
  'Je veux encore résoudre avant d’avoir compris.',
  'La synthèse m’a évité de partir trop vite vers les solutions.',
  'Les premières minutes me coûtent toujours ; ensuite, cela vient.',
  'J’ai suivi la grille plus que la conversation.',
  '',
]

type Answers = Readonly<Record<keyof BeneficiaryReturn['answers'], readonly string[]>>

/** What beneficiaries give back, by question. */
export const returns: Answers = {
  understood: [
    'Quand mes mots sont revenus, sans être arrangés.',
    'Au moment du silence, vers le milieu : on attendait avec moi.',
    'Quand ma fatigue a été dite à voix haute.',
    'Quand il n’y a plus eu de papier entre nous.',
    'À la synthèse : c’était bien mon histoire.',
    'Quand on m’a demandé ce que j’en pensais, moi.',
    'Dès l’accueil : on avait le temps.',
  ],
  heldBack: [
    'Au moment des questions à la suite. J’ai répondu court.',
    'Quand les dispositifs sont arrivés, tout d’un coup.',
    'Quand j’ai cru sentir un jugement sur mon parcours.',
    'Au début, avant de savoir ce qui serait écrit.',
    'Quand on a voulu me rassurer trop vite.',
    'Au mot « projet ». Je n’en ai pas, et je l’ai caché.',
  ],
  wished: [
    'Ce que j’ai déjà essayé.',
    'Ce qui me fait peur, au fond.',
    'Qui d’autre est au courant.',
    'Ce que j’aime encore dans ce métier.',
    '',
  ],
  keep: [
    'Le silence après la question importante.',
    'La façon de redire avant de proposer.',
    'Les deux pistes, posées côte à côte.',
    'Le calme.',
    'La première question.',
    '',
  ],
}

type Pledge = { readonly what: string; readonly how: string }

/** What advisors commit to, by the code they work on. */
export const pledges: Readonly<Record<string, readonly Pledge[]>> = {
  empathy: [
    {
      what: 'Attendre trois secondes après un ressenti.',
      how: 'Aucune question de fait dans les cinq secondes.',
    },
    {
      what: 'Nommer un ressenti avant la moitié de l’exploration.',
      how: 'Un repère « Empathie, manifestée » avant huit minutes.',
    },
    { what: 'Ne rassurer qu’après avoir reflété.', how: 'Un reflet relevé avant chaque mot rassurant.' },
  ],
  activeListening: [
    { what: 'Une seule question à la fois.', how: 'Aucune question multiple relevée.' },
    { what: 'Reformuler avant d’informer.', how: 'Une reformulation dans la minute d’avant.' },
    { what: 'Tenir deux silences de cinq secondes.', how: 'Deux silences relevés dans l’exploration.' },
  ],
  unconditionalPositiveRegard: [
    {
      what: 'Nommer une ressource avant chaque difficulté.',
      how: 'Deux valorisations relevées avant la synthèse.',
    },
    { what: 'Laisser les papiers de côté pendant l’accueil.', how: 'Rien sur la table avant l’exploration.' },
  ],
  authenticity: [
    {
      what: 'Dire « je vérifie » dès que je ne sais pas.',
      how: 'La supervision l’entend au moins une fois.',
    },
    { what: 'Renoncer aux sigles.', how: 'Aucun sigle sans explication.' },
  ],
}

/** What is said in the debrief at a moment of the interview. */
export const comments: readonly string[] = [
  'C’est ici que le rythme change.',
  'À réécouter ensemble.',
  'Qu’est-ce qui a permis cela ?',
  'Le curseur monte juste après.',
  'Une autre question était possible ici.',
]

/** How advisors repair a breach. */
export const repairs: readonly string[] = [
  'Je demanderais d’abord : « Qu’est-ce qui vous semblerait juste ? »',
  'Je proposerais deux voies, puis je me tairais.',
  'Je dirais ce que je souhaite faire, et j’attendrais un oui.',
]

/** What advisors say of a commitment at their next interview, by its outcome. */
export const reviews = {
  kept: ['Tenu, et cela devient naturel.', 'Oui, la supervision l’a relevé.', null],
  partly: ['Une fois sur deux.', 'Au début seulement.', null],
  notYet: ['Pas encore : j’y ai pensé après coup.', null],
} as const
