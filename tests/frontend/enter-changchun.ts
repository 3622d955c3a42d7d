import { changchun } from '@monitor/domain';
import { enterJurisdiction } from '../../frontend/src/policy/jurisdiction';

enterJurisdiction(changchun);
