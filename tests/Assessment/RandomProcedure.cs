using VRLab.Core;

namespace VRLab.Assessment.Tests;

/// <summary>A random procedure and a random faultless sequence of its steps, from a seed.</summary>
internal sealed class RandomProcedure
{
    private readonly Random _random;

    public RandomProcedure(int seed, int count, double density = 0.25)
    {
        _random = new Random(seed);
        int[] names = [.. Enumerable.Range(0, count)];
        _random.Shuffle(names);
        DirectPredecessors = [.. Enumerable.Range(0, count).Select(_ => new List<int>())];
        for (int later = 0; later < count; later++)
        {
            for (int earlier = 0; earlier < later; earlier++)
            {
                if (_random.NextDouble() < density)
                {
                    DirectPredecessors[names[later]].Add(names[earlier]);
                }
            }
        }

        Order = ProcedureOrder.From(DirectPredecessors);
        Faultless = DrawFaultless(count);
    }

    public IReadOnlyList<List<int>> DirectPredecessors { get; }

    public ProcedureOrder Order { get; }

    public IReadOnlyList<int> Faultless { get; }

    public int Next(int limit) => _random.Next(limit);

    private List<int> DrawFaultless(int count)
    {
        var left = Enumerable.Range(0, count).ToList();
        var sequence = new List<int>();
        while (left.Count > 0)
        {
            int[] free = [.. left.Where(step => !left.Any(other => Order.IsBefore(other, step)))];
            int next = free[_random.Next(free.Length)];
            sequence.Add(next);
            left.Remove(next);
        }

        return sequence;
    }
}
