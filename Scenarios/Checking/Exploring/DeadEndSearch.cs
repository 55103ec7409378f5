using VRLab.Core;
using VRLab.Scenarios;

namespace VRLab.Checking;

/// <summary>
/// Looks for dead ends beside one right way: each step done before each of those that stand before it, and each hazard brought about where its
/// author says. Steps too early by one place are tried first, all at once; those too early by more soon come to a state that is known from them.
/// </summary>
internal sealed class DeadEndSearch(Scenario scenario, Explorer way)
{
    private readonly WayMemory _memory = new();

    public IEnumerable<DeadEnd> Find()
    {
        List<(int Index, DeadEnd End)> found = [];
        for (int places = 1; places < way.Order.Count; places++)
        {
            int distance = places;
            found.AddRange(AtOnce(way.Order.Count - distance, (i, memory) => TooEarly(i + distance, i, memory))
                .Select(result => (result.Index + distance, result.End)));
        }

        found.AddRange(AtOnce(scenario.Hazards.Count, (i, memory) => Provoked(scenario.Hazards[i], memory)).Select(result => (way.Order.Count, result.End)));
        return found.OrderBy(result => result.Index).Select(result => result.End);
    }

    private List<(int Index, DeadEnd End)> AtOnce(int count, Func<int, WayMemory, DeadEnd?> attempt)
    {
        var forks = new WayMemory[count];
        var ends = new DeadEnd?[count];
        Parallel.For(0, count, i => ends[i] = attempt(i, forks[i] = _memory.Fork()));
        foreach (WayMemory fork in forks)
        {
            _memory.Absorb(fork);
        }

        return [.. Enumerable.Range(0, count).Where(i => ends[i] is not null).Select(i => (i, ends[i]!))];
    }

    private DeadEnd? TooEarly(int index, int before, WayMemory memory)
    {
        ScenarioStep early = way.Order[index];
        ScenarioStep due = way.Order[before];
        return early.Branch is null || early.Branch == due.Branch
            ? way.Try(before, $"{early.Id} (before {due.Id})", learner => learner.Do(early), memory)
            : null;
    }

    private DeadEnd? Provoked(Hazard hazard, WayMemory memory) => hazard.Provocation.Before is { } before && way.IndexOf(before) is >= 0 and var index
        ? way.Try(index, $"provoke {hazard.Id}", learner => learner.Provoke(hazard), memory)
        : null;
}
