import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './theme/component-styles';
import './theme/tokens.css';
import './theme/page.css';
import './theme/component-overrides.css';
import { App } from './app/app';
import { awaitJurisdiction } from './app/await-jurisdiction';
import { keptLanguage, messagesIn } from './messages/language';
import { enterJurisdiction } from './policy/jurisdiction';

const place = document.getElementById('root');
if (place === null) throw new Error('index.html has no element with the id "root".');
enterJurisdiction(await awaitJurisdiction((sentence) => { place.textContent = sentence; }));
const language = keptLanguage();
const texts = { language, messages: await messagesIn(language) };
createRoot(place).render(<StrictMode><App texts={texts} /></StrictMode>);
