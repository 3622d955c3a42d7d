import type { signIn as zh } from '../zh/sign-in';

export const signIn: typeof zh = {
  title: 'Sign in',
  intro: 'Use the account your office gave you.',
  name: 'Account',
  password: 'Password',
  submit: 'Sign in',
  submitting: 'Signing in…',
  nameNeeded: 'Enter your account.',
  passwordNeeded: 'Enter your password.',
  showPassword: 'Show or hide the password',
  notice: 'Internal system: sign-ins and actions are recorded. Ask the operator if you forgot your password.',
  basis: (city) => `Performance monitoring of innovation consortia under the ${city} Measures.`,
  watching: (city) => `Registers and monitoring of the innovation consortia of ${city}.`,
};
