import { type Scenario, scenarioSchema } from '@/domain/scenario/scenario'
import aurelie from './scenarios/aurelie.json'
import bernard from './scenarios/bernard.json'
import clarisse from './scenarios/clarisse.json'
import driss from './scenarios/driss.json'
import helene from './scenarios/helene.json'
import kevin from './scenarios/kevin.json'
import mamadou from './scenarios/mamadou.json'
import nadia from './scenarios/nadia.json'
import sylvie from './scenarios/sylvie.json'
import yann from './scenarios/yann.json'

/** The scenarios of every installation. To change a text, add a new version of its scenario: a version never changes. */
export const builtInScenarios: readonly Scenario[] = [
  aurelie,
  bernard,
  clarisse,
  driss,
  helene,
  kevin,
  mamadou,
  nadia,
  sylvie,
  yann,
].map((content) => scenarioSchema.parse(content))
