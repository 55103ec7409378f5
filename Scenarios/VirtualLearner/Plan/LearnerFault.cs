using VRLab.Core;
using VRLab.Scenarios;

namespace VRLab.VirtualLearner;

/// <summary>An error that a virtual learner makes on purpose, as <c>vrlab run --fault</c> names it.</summary>
public abstract record LearnerFault
{
    /// <summary>The fault as <see cref="Parse"/> reads it.</summary>
    public abstract string Word { get; }

    /// <summary>
    /// Reads <c>omit:STEP</c>, <c>swap:STEP,STEP</c>, <c>repeat:STEP</c>, <c>hurry:STEP</c>, <c>dawdle:STEP</c>, <c>strain:STEP</c> or <c>hazard:ID</c>.
    /// </summary>
    /// <exception cref="ProblemException">Another form, or a name that the scenario does not have; the remedy names the nearest.</exception>
    public static LearnerFault Parse(string text, Scenario scenario)
    {
        string[] parts = text.Split(':', 2);
        string[] names = parts.Length == 2 ? parts[1].Split(',', StringSplitOptions.TrimEntries) : [];
        return (parts[0], names.Length) switch
        {
            ("omit", 1) => new OmittedStep(Step(0)),
            ("swap", 2) => new SwappedSteps(Step(0), Step(1)),
            ("repeat", 1) => new RepeatedStep(Step(0)),
            ("hurry", 1) => new HurriedStep(Step(0)),
            ("dawdle", 1) => new DawdledStep(Step(0)),
            ("strain", 1) => new StrainedStep(Step(0)),
            ("hazard", 1) => new ProvokedHazard(scenario.HazardOf(new HazardId(names[0])).Id),
            _ => throw ProblemException.BadInput(
                $"The fault '{text}' is not understood.",
                "Write omit:STEP, swap:STEP,STEP, repeat:STEP, hurry:STEP, dawdle:STEP, strain:STEP or hazard:ID; `vrlab scenarios ID` lists the names."),
        };

        StepId Step(int index) => scenario.StepOf(new StepId(names[index])).Id;
    }
}

public sealed record OmittedStep(StepId Step) : LearnerFault
{
    public override string Word => $"omit:{Step}";
}

public sealed record SwappedSteps(StepId First, StepId Second) : LearnerFault
{
    public override string Word => $"swap:{First},{Second}";
}

/// <summary>Takes the step back and does it again.</summary>
public sealed record RepeatedStep(StepId Step) : LearnerFault
{
    public override string Word => $"repeat:{Step}";
}

/// <summary>Goes about the step, but neither looks long enough nor waits.</summary>
public sealed record HurriedStep(StepId Step) : LearnerFault
{
    public override string Word => $"hurry:{Step}";
}

/// <summary>Stands before the step until its time has run out.</summary>
public sealed record DawdledStep(StepId Step) : LearnerFault
{
    public override string Word => $"dawdle:{Step}";
}

/// <summary>Turns the step's wheels and levers on against their stops, presses tips on, sets things down hard.</summary>
public sealed record StrainedStep(StepId Step) : LearnerFault
{
    public override string Word => $"strain:{Step}";
}

public sealed record ProvokedHazard(HazardId Hazard) : LearnerFault
{
    public override string Word => $"hazard:{Hazard}";
}
