using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>
/// Which branches a session takes: one of each choice, drawn in the order of writing; the same seed draws the same. A choice that is open
/// takes one when a behavior says so, once.
/// </summary>
public sealed class ScenarioBranches
{
    private readonly IReadOnlyList<ScenarioChoice> _choices;
    private readonly VariableId?[] _taken;

    public ScenarioBranches(Scenario scenario, ulong seed)
    {
        var random = new DeterministicRandom(seed);
        _choices = scenario.Procedure.Choices;
        _taken = new VariableId?[_choices.Count];
        for (int i = 0; i < _taken.Length; i++)
        {
            _taken[i] = _choices[i].IsOpen ? null : Draw(_choices[i], ref random);
        }
    }

    public bool IsTaken(VariableId branch) => Array.IndexOf(_taken, branch) >= 0;

    /// <summary>True where the branch's choice has been made, for it or for another.</summary>
    public bool IsDecided(VariableId branch) => _taken[ChoiceOf(branch)] is not null;

    /// <summary>Null while the choice is open.</summary>
    public VariableId? TakenOf(int choice) => _taken[choice];

    /// <summary>Takes a branch of an open choice; false where that choice was made before.</summary>
    public bool Take(VariableId branch)
    {
        int choice = ChoiceOf(branch);
        bool isOpen = _taken[choice] is null;
        _taken[choice] ??= branch;
        return isOpen;
    }

    public int ChoiceOf(VariableId branch)
    {
        int choice = 0;
        while (!Has(_choices[choice], branch))
        {
            choice++;
        }

        return choice;
    }

    public void AddToHash(ref StateHash hash)
    {
        for (int i = 0; i < _taken.Length; i++)
        {
            if (_choices[i].IsOpen)
            {
                hash.Add(_taken[i]?.Name ?? string.Empty);
            }
        }
    }

    private static bool Has(ScenarioChoice choice, VariableId branch)
    {
        for (int i = 0; i < choice.Branches.Count; i++)
        {
            if (choice.Branches[i].Id == branch)
            {
                return true;
            }
        }

        return false;
    }

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
