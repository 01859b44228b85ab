import * as z from 'zod/mini'
import { personForms } from './person-form'

export const personFormSchema = z.enum(personForms)
