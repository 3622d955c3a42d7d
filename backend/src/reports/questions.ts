import { Injectable } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { Endpoint, Viewer } from '@monitor/domain';
import type * as z from 'zod/mini';
import { ENDPOINT } from '../server/answers.js';

interface Handler {
  readonly controller: object;
  readonly answer: (...given: readonly unknown[]) => unknown;
}

const methodsOf = (controller: object): Handler[] =>
  Object.values(Object.getOwnPropertyDescriptors(Object.getPrototypeOf(controller))).flatMap(({ value }) => (typeof value === 'function' ? [{ controller, answer: value }] : []));

/** Asks the contracts of the API from inside, as a page would from outside: so a report cannot tell other numbers than the screen. */
@Injectable()
export class Questions {
  constructor(private readonly modules: ModulesContainer) {}

  /** The reply to a question of figures, in the scope of the asker. @throws Error when the contract has no handler of the form (question, asker) */
  async ask<Q extends z.ZodMiniType, R extends z.ZodMiniType>(endpoint: Endpoint<Q, R>, query: z.input<Q>, asker: Viewer): Promise<z.output<R>> {
    const { controller, answer } = this.handlerOf(endpoint);
    return endpoint.reply.parse(await Reflect.apply(answer, controller, [endpoint.query.parse(query), asker]));
  }

  private handlerOf({ name }: Pick<Endpoint, 'name'>): Handler {
    const controllers = [...this.modules.values()].flatMap((module) => [...module.controllers.values()].flatMap(({ instance }) => (typeof instance === 'object' && instance !== null ? [instance] : [])));
    const found = controllers.flatMap(methodsOf).find(({ answer }) => {
      const answered: Pick<Endpoint, 'name'> | undefined = Reflect.getMetadata(ENDPOINT, answer);
      return answered?.name === name;
    });
    if (found === undefined || found.answer.length > 2) throw new Error(`No controller answers ${name} by question and asker alone`);
    return found;
  }
}
