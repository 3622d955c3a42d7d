import { describe, expect, it } from 'vitest';
import { nodeIsSupported } from '../../launch/node-version.mjs';
import { readStartOptions } from '../../launch/start-options.mjs';
import { launchFile, runNode } from './run-script.js';

const read = (...args: string[]) => readStartOptions(args, {}, '/home/office');

describe('the options of npm start', () => {
  it('become the settings of the server', () => {
    expect(read('--host', '0.0.0.0', '--port=8080', '--data-dir', 'kept').environment).toEqual({
      HOST: '0.0.0.0',
      PORT: '8080',
      DATA_DIR: '/home/office/kept',
    });
    expect(read()).toEqual({ help: false, environment: {} });
  });

  it.each([
    [['--colour', 'red'], '不认识的选项 “--colour”'],
    [['8080'], '不认识的选项 “8080”'],
    [['--port'], '选项 --port 后面要有一个值'],
    [['--port', '70000'], '端口 “70000” 不对'],
    [['--port', '80a'], '端口 “80a” 不对'],
    [['--host', '--port'], '选项 --host 后面要有一个值'],
  ])('refuse %j', (args, sentence) => {
    expect(() => read(...args)).toThrow(sentence);
  });

  it('are not lost when npm keeps them for itself', () => {
    expect(() => readStartOptions([], { npm_config_port: '8080' }, '/')).toThrow('npm start -- --port');
  });

  it('end the command with 64 and one line before anything is installed', async () => {
    const { code, output } = await runNode([launchFile('start.mjs'), '--colour']).ended;
    expect(code).toBe(64);
    expect(output.trim().split('\n')).toHaveLength(1);
    expect(output).toContain('Unknown option');
  });

  it('are explained by --help', async () => {
    const { code, output } = await runNode([launchFile('start.mjs'), '--help']).ended;
    expect(code).toBe(0);
    expect(output).toContain('--data-dir');
  });
});

describe('the version of Node.js', () => {
  it.each(['20.19.0', '20.20.2', '22.12.0', '24.0.1'])('%s runs', (version) => {
    expect(nodeIsSupported(version)).toBe(true);
  });
  it.each(['14.21.3', '18.20.0', '20.18.3', '21.7.0', '22.11.0'])('%s is refused', (version) => {
    expect(nodeIsSupported(version)).toBe(false);
  });
});
