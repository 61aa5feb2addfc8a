import { shortcuts } from './shortcuts';

shortcuts(document);
