"""The workloads of workloads.ts as SimPy processes. Use: python3 baseline.py W1|W2|W3 entities seed"""

import json
import math
import random
import sys
import time

import simpy


def queue(rate, servers, entities):
    env = simpy.Environment()
    server = simpy.Resource(env, servers)
    totals = [0.0, 0.0, 0]

    def customer():
        arrived = env.now
        with server.request() as request:
            yield request
            totals[1] += env.now - arrived
            yield env.timeout(random.expovariate(1))
        totals[0] += env.now - arrived
        totals[2] += 1

    def source():
        for _ in range(entities):
            yield env.timeout(random.expovariate(rate))
            env.process(customer())

    env.process(source())
    env.run()
    return 2 * entities, [totals[0] / totals[2], totals[1] / totals[2], 0]


def tandem(entities):
    env = simpy.Environment()
    means = [8.9, 8.5, 10, 10.2]
    sigma = math.sqrt(math.log(1.25))
    mus = [math.log(mean) - sigma * sigma / 2 for mean in means]
    holding = simpy.PriorityResource(env, 2000)
    stations = [simpy.PriorityResource(env, 40) for _ in means]
    spent = []
    level = [0, 0.0, 0.0]
    services = [0]

    def change(by):
        level[2] += level[0] * (env.now - level[1])
        level[1] = env.now
        level[0] += by

    def entity():
        arrived = env.now
        priority = 0 if random.random() < 0.3 else 1
        place = holding.request(priority)
        yield place
        change(1)
        for i, station in enumerate(stations):
            with station.request(priority) as request:
                yield request
                yield env.timeout(random.lognormvariate(mus[i], sigma))
            services[0] += 1
            if i == 1 and random.random() < 0.15:
                break
        holding.release(place)
        change(-1)
        spent.append(env.now - arrived)

    def source():
        for _ in range(entities):
            while True:
                yield env.timeout(random.expovariate(6.48))
                if random.random() * 6.48 < 3.6 * (1 + 0.8 * math.sin(2 * math.pi * env.now / 1440)):
                    break
            env.process(entity())

    env.process(source())
    env.run()
    spent.sort()
    return entities + services[0], [sum(spent) / len(spent), spent[math.ceil(0.95 * len(spent)) - 1], level[2] / env.now]


def main():
    workload, entities = sys.argv[1], int(sys.argv[2])
    random.seed(int(sys.argv[3]))
    start = time.perf_counter()
    if workload == "W1":
        events, results = queue(0.9, 1, entities)
    elif workload == "W2":
        events, results = queue(45, 50, entities)
    else:
        events, results = tandem(entities)
    print(json.dumps({"seconds": time.perf_counter() - start, "events": events, "results": results}))


main()
