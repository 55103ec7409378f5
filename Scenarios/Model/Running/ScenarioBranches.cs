using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>Which branches a session takes: one of each choice, drawn in the order of writing. The same seed draws the same.</summary>
public sealed class ScenarioBranches
{
    private readonly VariableId[] _taken;

    public ScenarioBranches(Scenario scenario, ulong seed)
    {
        var random = new DeterministicRandom(seed);
        _taken = new VariableId[scenario.Procedure.Choices.Count];
        for (int i = 0; i < _taken.Length; i++)
        {
            _taken[i] = Draw(scenario.Procedure.Choices[i], ref random);
        }
    }

    public bool IsTaken(VariableId branch) => Array.IndexOf(_taken, branch) >= 0;

    public VariableId TakenOf(int choice) => _taken[choice];

    private static VariableId Draw(ScenarioChoice choice, ref DeterministicRandom random)
    {
        double left = random.NextDouble() * choice.Branches.Sum(branch => branch.Weight);
        foreach (WeightedBranch branch in choice.Branches)
        {
            left -= branch.Weight;
            if (left < 0)
            {
                return branch.Id;
            }
        }

        return choice.Branches[^1].Id;
    }
}
