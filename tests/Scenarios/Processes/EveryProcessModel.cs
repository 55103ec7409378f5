using VRLab.Core;

namespace VRLab.Scenarios.Tests.Processes;

/// <summary>What holds for each process model that a scenario can name, whatever is done to it.</summary>
[TestFixtureSource(nameof(Names))]
public sealed class EveryProcessModel(string name)
{
    public static IEnumerable<string> Names() => ProcessModels.Names;

    [Test]
    public void Stays_finite_and_repeats_bit_for_bit_under_random_inputs()
    {
        Assert.That(HashAfterChance(seed: 5, checksFinite: true), Is.EqualTo(HashAfterChance(seed: 5, checksFinite: false)));
        Assert.That(HashAfterChance(seed: 5, checksFinite: false), Is.Not.EqualTo(HashAfterChance(seed: 6, checksFinite: false)));
    }

    [Test]
    public void Allocates_nothing_while_it_runs()
    {
        ProcessModelKind kind = ProcessModels.Find(name);
        IProcessModel model = kind.Create(new Dictionary<string, double>());
        var random = new DeterministicRandom(3);
        Drive(kind, model, ref random, 200);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Drive(kind, model, ref random, 200);

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [Test]
    public void Names_each_input_quantity_and_parameter_once_and_in_both_languages()
    {
        ProcessModelKind kind = ProcessModels.Find(name);

        Assert.That(kind.Inputs, Is.Unique);
        Assert.That(kind.Quantities.Select(quantity => quantity.Id), Is.Unique);
        Assert.That(kind.Parameters.Select(parameter => parameter.Name), Is.Unique);
        Assert.That(kind.Quantities.All(quantity => quantity.Name.Chinese.Length > 0 && quantity.Name.English.Length > 0), Is.True);
        Assert.That(kind.Parameters.All(parameter => parameter.Default >= parameter.Minimum && parameter.Default <= parameter.Maximum), Is.True);
    }

    private ulong HashAfterChance(int seed, bool checksFinite)
    {
        ProcessModelKind kind = ProcessModels.Find(name);
        IProcessModel model = kind.Create(new Dictionary<string, double>());
        var random = new DeterministicRandom((ulong)seed);
        for (int round = 0; round < 60; round++)
        {
            Drive(kind, model, ref random, 30);
            for (int i = 0; checksFinite && i < kind.Quantities.Count; i++)
            {
                Assert.That(double.IsFinite(model.Value(i)), Is.True, $"{kind.Quantities[i].Id} after round {round}");
            }
        }

        var hash = default(StateHash);
        model.AddToHash(ref hash);
        return hash.Value;
    }

    private static void Drive(ProcessModelKind kind, IProcessModel model, ref DeterministicRandom random, int ticks)
    {
        for (int tick = 0; tick < ticks; tick++)
        {
            if (tick % 30 == 0)
            {
                int input = random.NextInt32(kind.Inputs.Count);
                model.SetInput(input, kind.Inputs[input].StartsWith("probe", StringComparison.Ordinal) ? random.NextInt32(12) : random.NextDouble());
            }

            model.Step();
        }
    }
}
