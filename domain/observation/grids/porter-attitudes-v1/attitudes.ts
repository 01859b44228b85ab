import type { Code } from '@/domain/observation/grid'

const attitude: Pick<Code, 'family' | 'valence' | 'gender'> = {
  family: 'attitudes',
  valence: 'none',
  gender: 'feminine',
}
const fromOneself: Pick<Code, 'group' | 'shape'> = { group: 'fromOneself', shape: 'dash' }

export const attitudes: Code[] = [
  {
    ...attitude,
    ...fromOneself,
    key: 'evaluation',
    countsAs: [],
    label: { fr: 'Évaluation', en: 'Evaluation' },
    shortLabel: { fr: 'Évaluation', en: 'Evaluation' },
    definition: {
      fr: 'Répondre par un jugement, favorable ou non, sur ce que la personne fait, pense ou ressent.',
      en: 'Answering with a judgement, kind or not, of what the person does, thinks or feels.',
    },
    question: {
      fr: 'Avez-vous approuvé ou désapprouvé, même à demi-mot ?',
      en: 'Did you approve or disapprove, even by half a word?',
    },
    hint: { fr: 'approuve ou désapprouve', en: 'approves or disapproves' },
    aim: { fr: 'Garder mon avis, même s’il est bon.', en: 'Keep my opinion, even a kind one.' },
    positiveIndicators: [
      { fr: '« Vous avez bien fait. »', en: '“You did the right thing.”' },
      { fr: '« Ce n’est pas très raisonnable. »', en: '“That isn’t very sensible.”' },
      { fr: 'Fait la morale, félicite comme un maître', en: 'Moralises, or praises as a teacher would' },
    ],
    negativeIndicators: [
      {
        fr: 'Nommer une ressource que la personne a montrée',
        en: 'Naming a strength the person has shown',
      },
    ],
    hotkey: 'KeyQ',
  },
  {
    ...attitude,
    ...fromOneself,
    key: 'interpretation',
    countsAs: [],
    label: { fr: 'Interprétation', en: 'Interpretation' },
    shortLabel: { fr: 'Interprétation', en: 'Interpretation' },
    definition: {
      fr: 'Expliquer à la personne pourquoi elle fait, dit ou ressent cela, au-delà de ce qu’elle a exprimé.',
      en: 'Explaining to the person why they do, say or feel it, beyond what they have expressed.',
    },
    question: {
      fr: 'Avez-vous expliqué à la personne ce qui lui arrive ?',
      en: 'Did you explain to the person what is happening to them?',
    },
    hint: { fr: 'explique le pourquoi caché', en: 'explains the hidden why' },
    aim: { fr: 'Vérifier plutôt qu’expliquer.', en: 'Check rather than explain.' },
    positiveIndicators: [
      { fr: '« Au fond, vous avez peur d’échouer. »', en: '“Deep down, you’re afraid of failing.”' },
      { fr: '« C’est à cause de votre père, ça. »', en: '“That comes from your father.”' },
    ],
    negativeIndicators: [
      {
        fr: 'Un reflet prudent d’un ressenti que la voix laisse entendre',
        en: 'A tentative reflection of a feeling the voice gives away',
      },
    ],
    hotkey: 'KeyW',
  },
  {
    ...attitude,
    ...fromOneself,
    key: 'support',
    countsAs: [],
    label: { fr: 'Soutien', en: 'Support' },
    shortLabel: { fr: 'Soutien', en: 'Support' },
    gender: 'masculine',
    definition: {
      fr: 'Rassurer, consoler, minimiser : vouloir que la personne se sente mieux tout de suite.',
      en: 'Reassuring, consoling, playing down: wanting the person to feel better at once.',
    },
    question: {
      fr: 'Avez-vous rassuré, consolé, minimisé ?',
      en: 'Did you reassure, console, play down?',
    },
    hint: { fr: 'rassure, console, minimise', en: 'reassures, consoles, plays down' },
    aim: { fr: 'Laisser la peine se dire avant de rassurer.', en: 'Let the pain be said before reassuring.' },
    positiveIndicators: [
      { fr: '« Ne vous inquiétez pas, ça va s’arranger. »', en: '“Don’t worry, it will work out.”' },
      { fr: '« Tout le monde passe par là. »', en: '“Everybody goes through that.”' },
      { fr: '« Moi aussi, j’ai connu ça. »', en: '“I’ve been there too.”' },
    ],
    negativeIndicators: [
      {
        fr: 'Rester silencieux, présent, après un ressenti',
        en: 'Staying silent and present after a feeling',
      },
    ],
    hotkey: 'KeyE',
  },
  {
    ...attitude,
    ...fromOneself,
    key: 'solution',
    countsAs: ['advice'],
    label: { fr: 'Solution', en: 'Solution' },
    shortLabel: { fr: 'Solution', en: 'Solution' },
    definition: {
      fr: 'Dire à la personne ce qu’elle pourrait ou devrait faire, avant qu’elle ne l’ait cherché.',
      en: 'Telling the person what they could or should do, before they have looked for it.',
    },
    question: {
      fr: 'Avez-vous dit quoi faire avant qu’on ne le cherche ensemble ?',
      en: 'Did you say what to do before it was looked for together?',
    },
    hint: { fr: 'dit quoi faire', en: 'says what to do' },
    aim: { fr: 'Demander ce qui a déjà été tenté.', en: 'Ask what has already been tried.' },
    positiveIndicators: [
      { fr: '« Il suffit de demander un bilan. »', en: '“You only have to ask for an assessment.”' },
      { fr: '« À votre place, je changerais d’équipe. »', en: '“In your place I’d change teams.”' },
    ],
    negativeIndicators: [
      {
        fr: 'Une idée demandée, donnée parmi d’autres',
        en: 'An idea that was asked for, given among others',
      },
    ],
    hotkey: 'KeyA',
  },
  {
    ...attitude,
    group: 'towardsThem',
    shape: 'ring',
    key: 'inquiry',
    countsAs: ['question'],
    label: { fr: 'Enquête', en: 'Inquiry' },
    shortLabel: { fr: 'Enquête', en: 'Inquiry' },
    definition: {
      fr: 'Poser des questions pour en savoir plus ; trop serrées, elles font de l’entretien un interrogatoire.',
      en: 'Asking questions in order to know more; too close together, they turn the interview into an interrogation.',
    },
    question: {
      fr: 'Vos questions suivaient-elles la personne, ou votre plan ?',
      en: 'Did your questions follow the person, or your plan?',
    },
    hint: { fr: 'questionne pour savoir', en: 'asks in order to know' },
    aim: { fr: 'Une question, puis redire la réponse.', en: 'One question, then say the answer back.' },
    positiveIndicators: [
      { fr: '« Depuis quand y pensez-vous ? »', en: '“How long have you been thinking of it?”' },
      { fr: '« Qu’en dit votre responsable ? »', en: '“What does your manager say?”' },
    ],
    negativeIndicators: [
      {
        fr: 'Une reformulation dite sur un ton de question',
        en: 'A reformulation said in the tone of a question',
      },
    ],
    hotkey: 'KeyS',
  },
  {
    ...attitude,
    group: 'towardsThem',
    shape: 'dot',
    key: 'understanding',
    countsAs: ['reflection'],
    label: { fr: 'Compréhension', en: 'Understanding' },
    shortLabel: { fr: 'Compréhension', en: 'Understanding' },
    definition: {
      fr: 'Montrer, en le redisant, que l’on a saisi ce que la personne exprime, et lui laisser le corriger.',
      en: 'Showing, by saying it back, that one has grasped what the person expresses, and letting them correct it.',
    },
    question: {
      fr: 'La personne s’est-elle entendue dans ce que vous redisiez ?',
      en: 'Did the person hear themselves in what you said back?',
    },
    hint: { fr: 'redit, et laisse corriger', en: 'says it back, open to correction' },
    aim: { fr: 'Redire avant toute autre réponse.', en: 'Say it back before any other answer.' },
    positiveIndicators: [
      {
        fr: '« Si je vous suis, c’est l’injustice qui vous pèse. »',
        en: '“If I follow you, it’s the unfairness that weighs on you.”',
      },
      {
        fr: '« D’un côté la sécurité, de l’autre l’envie. »',
        en: '“Security on one side, desire on the other.”',
      },
    ],
    negativeIndicators: [
      { fr: 'Répéter mot à mot, sans y mettre d’écoute', en: 'Repeating word for word, without listening' },
    ],
    hotkey: 'KeyD',
  },
]
