using VRLab.Core;
using VRLab.Scenarios;

namespace VRLab.VirtualLearner;

/// <summary>An error that a virtual learner makes on purpose, as <c>vrlab run --fault</c> names it.</summary>
public abstract record LearnerFault
{
    /// <summary>Reads <c>omit:STEP</c>, <c>swap:STEP,STEP</c> or <c>hazard:ID</c>.</summary>
    /// <exception cref="ProblemException">Another form, or a name that the scenario does not have; the remedy names the nearest.</exception>
    public static LearnerFault Parse(string text, Scenario scenario)
    {
        string[] parts = text.Split(':', 2);
        string[] names = parts.Length == 2 ? parts[1].Split(',', StringSplitOptions.TrimEntries) : [];
        return (parts[0], names.Length) switch
        {
            ("omit", 1) => new OmittedStep(scenario.StepOf(new StepId(names[0])).Id),
            ("swap", 2) => new SwappedSteps(scenario.StepOf(new StepId(names[0])).Id, scenario.StepOf(new StepId(names[1])).Id),
            ("hazard", 1) => new ProvokedHazard(scenario.HazardOf(new HazardId(names[0])).Id),
            _ => throw ProblemException.BadInput(
                $"The fault '{text}' is not understood.", "Write omit:STEP, swap:STEP,STEP or hazard:ID; `vrlab scenarios ID` lists the names."),
        };
    }
}

public sealed record OmittedStep(StepId Step) : LearnerFault;

public sealed record SwappedSteps(StepId First, StepId Second) : LearnerFault;

public sealed record ProvokedHazard(HazardId Hazard) : LearnerFault;
