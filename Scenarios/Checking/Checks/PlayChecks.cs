using VRLab.Core;
using VRLab.Scenarios;

namespace VRLab.Checking;

/// <summary>What only playing shows: every step can be performed, no single mistake leads to a dead end, and every hazard can be brought about.</summary>
internal sealed class PlayChecks(Scenario scenario)
{
    public const string Reachable = "steps-reachable";
    public const string DeadEnds = "no-dead-end";
    public const string Hazards = "hazards-provokable";
    private const int MostNamed = 5;
    private readonly List<CheckFinding> _findings = [];

    public int WaysTried { get; private set; }

    public int StatesKnown { get; private set; }

    /// <summary>The seeds that between them take every branch, and the right way through each.</summary>
    public IReadOnlyList<Explorer> RightWays { get; private set; } = [];

    public IReadOnlyList<CheckFinding> Find()
    {
        Explorer[] ways = [.. Courses().Select(course => new Explorer(scenario, course.Seed, course.Preferred))];
        Parallel.ForEach(ways, way => way.WalkRightWay());
        RightWays = ways;
        foreach (Explorer way in ways.Where(way => way.Stuck is not null))
        {
            AddUnreachable(way);
        }

        AddNeverPerformed();
        if (_findings.Count == 0)
        {
            FindDeadEnds();
            FindUnprovokable();
        }

        StatesKnown = ways.Sum(way => way.StatesKnown);
        WaysTried = ways.Sum(way => way.WaysTried);
        return _findings;
    }

    private IEnumerable<(ulong Seed, StepId[] Preferred)> Courses()
    {
        StepId[] later = [.. scenario.Steps.Where(step => step.Alternative is not null).GroupBy(step => step.Alternative).SelectMany(group => group.Skip(1)).Select(step => step.Id)];
        foreach (ulong seed in SeedsOfBranches())
        {
            yield return (seed, []);
        }

        foreach (StepId alternative in later)
        {
            yield return (0, [alternative]);
        }
    }

    /// <summary>Seeds from 0 on, until each branch has been taken once.</summary>
    private List<ulong> SeedsOfBranches()
    {
        var missing = scenario.Procedure.Choices.Where(choice => !choice.IsOpen).SelectMany(choice => choice.Branches).Select(branch => branch.Id).ToHashSet();
        List<ulong> seeds = [0];
        for (ulong seed = 0; seed < 10000 && missing.Count > 0; seed++)
        {
            var taken = new ScenarioBranches(scenario, seed);
            if (missing.RemoveWhere(taken.IsTaken) > 0 && seed > 0)
            {
                seeds.Add(seed);
            }
        }

        return seeds;
    }

    private void AddUnreachable(Explorer way)
    {
        ScenarioStep stuck = way.Stuck!;
        _findings.Add(new CheckFinding(
            Reachable, CheckSeverity.Error, stuck.Id.Name, new LocalizedText(
                $"步骤“{stuck.Title.Chinese}”做不到：按书写顺序做完前面的步骤之后，它的条件不会成立。",
                $"The step “{stuck.Title.English}” cannot be performed: after the steps before it, in the order of writing, its condition does not come true."),
            [.. way.Performed.Select(step => step.Name), stuck.Id.Name]));
    }

    private void AddNeverPerformed()
    {
        StepId[] performed = [.. RightWays.SelectMany(way => way.Performed)];
        foreach (ScenarioStep step in scenario.Steps.Where(step => !performed.Contains(step.Id) && !_findings.Any(finding => finding.Check == Reachable)))
        {
            _findings.Add(new CheckFinding(
                Reachable, step.IsOptional ? CheckSeverity.Note : CheckSeverity.Error, step.Id.Name, new LocalizedText(
                    $"步骤“{step.Title.Chinese}”在任何一种走法中都没有轮到：检查它的 only-if、branch 或 alternative。",
                    $"The step “{step.Title.English}” is not asked for in any course: look at its only-if, branch or alternative."),
                []));
        }
    }

    private void FindDeadEnds()
    {
        IEnumerable<DeadEnd> shortest = RightWays.SelectMany(way => new DeadEndSearch(scenario, way).Find())
            .OrderBy(end => end.Way.Count)
            .ThenBy(end => end.Way.IndexOf(end.Deviation))
            .DistinctBy(end => $"{end.ComesToAnEnd} {string.Join(' ', end.Missing)}")
            .DistinctBy(end => (end.ComesToAnEnd, end.Deed));
        foreach (DeadEnd end in shortest)
        {
            AddDeadEnd(end);
        }
    }

    private void AddDeadEnd(DeadEnd end)
    {
        int more = end.Missing.Count - MostNamed;
        string chinese = string.Join("、", end.Missing.Take(MostNamed).Select(step => $"“{scenario.StepOf(step).Title.Chinese}”")) + (more > 0 ? $"等 {end.Missing.Count} 个步骤" : "");
        string english = string.Join(", ", end.Missing.Take(MostNamed).Select(step => $"“{scenario.StepOf(step).Title.English}”")) + (more > 0 ? $" and {more} more" : "");
        if (end.ComesToAnEnd)
        {
            _findings.Add(new CheckFinding(
                DeadEnds, CheckSeverity.Note, end.Missing[0].Name, new LocalizedText(
                    $"一次走错之后，{chinese}不能再补做（训练仍能结束）。",
                    $"After one wrong turn {english} cannot be made up for any more (the drill still comes to its end)."),
                end.Way));
            return;
        }

        _findings.Add(new CheckFinding(
            DeadEnds, CheckSeverity.Error, end.Missing[0].Name, new LocalizedText(
                $"走错一步就再也做不完：{chinese}不能再做，训练也结束不了。请放宽条件，或让学员能够退回。",
                $"One wrong turn and the drill cannot be finished: {english} cannot be done any more. Widen the condition, or let the learner take the mistake back."),
            end.Way));
    }

    private void FindUnprovokable()
    {
        CheckFinding?[] found = new CheckFinding?[scenario.Hazards.Count];
        Parallel.For(0, found.Length, i => found[i] = Unprovokable(scenario.Hazards[i]));
        _findings.AddRange(found.OfType<CheckFinding>());
    }

    private CheckFinding? Unprovokable(Hazard hazard)
    {
        if (RightWays.Any(way => IsRaised(hazard, way)))
        {
            return null;
        }

        return new CheckFinding(
            Hazards, CheckSeverity.Error, hazard.Id.Name, new LocalizedText(
                $"险情“{hazard.Name.Chinese}”按“provoke”所写并不会发生。请检查它的条件或“provoke”。",
                $"The hazard “{hazard.Name.English}” does not come about as 'provoke' says. Look at its condition, or at 'provoke'."),
            [.. hazard.Provocation.Omit.Select(step => $"omit {step}"), .. hazard.Provocation.Before is { } before ? [$"before {before}"] : Array.Empty<string>()]);
    }

    /// <summary>Goes on from where the provocation first leaves the right way.</summary>
    private static bool IsRaised(Hazard hazard, Explorer way)
    {
        HazardProvocation provocation = hazard.Provocation;
        int first = way.Order.TakeWhile(step => step.Id != provocation.Before && !provocation.Omit.Contains(step.Id)).Count();
        RulesLearner learner = way.BeforeStep(Math.Min(first, way.Order.Count - 1));
        foreach (ScenarioStep step in way.Order.Skip(first).Where(step => !provocation.Omit.Contains(step.Id)))
        {
            if (step.Id == provocation.Before)
            {
                learner.Provoke(hazard);
            }

            learner.Do(step);
            learner.Wait(0.5);
            if (learner.IsRaised(hazard.Id))
            {
                return true;
            }
        }

        learner.Wait(3);
        return learner.IsRaised(hazard.Id);
    }
}
