import Fastify from 'fastify';
import { shedLoad } from '../../src/server/pressure';

describe('A server whose heap is full', () => {
  it('sheds load at once, and tells its health all the same', async () => {
    const app = Fastify();
    await shedLoad(app, 1);
    app.get('/', async () => 'answer');
    app.get('/health/live', async () => ({ status: 'live' }));
    await app.ready();
    // It takes a sample each second, and before the first it knows nothing.
    let shed = await app.inject('/');
    for (let waited = 0; waited < 5000 && shed.statusCode === 200; waited += 50) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      shed = await app.inject('/');
    }
    expect([shed.statusCode, shed.headers['retry-after']]).toEqual([503, '1']);
    expect(shed.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAVAILABLE' } }] });
    expect((await app.inject('/health/live')).statusCode).toBe(200);
    await app.close();
  });

  it('answers while there is room', async () => {
    const app = Fastify();
    await shedLoad(app);
    app.get('/', async () => 'answer');
    await app.ready();
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect((await app.inject('/')).statusCode).toBe(200);
    await app.close();
  });
});
