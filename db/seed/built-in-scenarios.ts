import { type Scenario, scenarioSchema } from '@/domain/scenario/scenario'
import agathe from './scenarios/agathe.json' with { type: 'json' }
import aurelie from './scenarios/aurelie.json' with { type: 'json' }
import bernard from './scenarios/bernard.json' with { type: 'json' }
import clarisse from './scenarios/clarisse.json' with { type: 'json' }
import delphine from './scenarios/delphine.json' with { type: 'json' }
import driss from './scenarios/driss.json' with { type: 'json' }
import gerard from './scenarios/gerard.json' with { type: 'json' }
import helene from './scenarios/helene.json' with { type: 'json' }
import kevin from './scenarios/kevin.json' with { type: 'json' }
import mamadou from './scenarios/mamadou.json' with { type: 'json' }
import mickael from './scenarios/mickael.json' with { type: 'json' }
import nadia from './scenarios/nadia.json' with { type: 'json' }
import regis from './scenarios/regis.json' with { type: 'json' }
import sylvie from './scenarios/sylvie.json' with { type: 'json' }
import yann from './scenarios/yann.json' with { type: 'json' }

/** The scenarios of every installation. To change a text, add a new version of its scenario: a version never changes. */
export const builtInScenarios: readonly Scenario[] = [
  agathe,
  aurelie,
  bernard,
  clarisse,
  delphine,
  driss,
  gerard,
  helene,
  kevin,
  mamadou,
  mickael,
  nadia,
  regis,
  sylvie,
  yann,
].map((content) => scenarioSchema.parse(content))
