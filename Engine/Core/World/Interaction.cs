namespace VRLab.Core;

/// <summary>What a learner can do with an object. Angles in radians, lengths in meters; authors write degrees and millimeters.</summary>
public abstract record Interaction
{
    /// <summary>What an author should change, in plain words of both languages; nothing where all is well.</summary>
    public virtual IEnumerable<LocalizedText> Validate() => [];
}

/// <summary>A loose thing: it can be taken in a hand, carried and put down.</summary>
public abstract record LooseInteraction(double MassKilograms) : Interaction
{
    /// <summary>Hands that it takes to lift it; a learner who plays with one hand is given the strength of two.</summary>
    public int Hands { get; init; } = 1;

    /// <summary>What it bears of a hand, its weight included, and of a blow of 10 ms; null where only a fall is too much.</summary>
    public double? ForceLimitNewtons { get; init; }

    /// <summary>Left away from its place for so long, it returns there; 0 stays where it is left (but never lost under the floor).</summary>
    public double ReturnSeconds { get; init; }

    public override IEnumerable<LocalizedText> Validate() =>
        Hands == 1 && MassKilograms > InteractionAdvice.HeaviestForOneHand ? [InteractionAdvice.TooHeavyForOneHand] : [];
}

/// <summary>Can be taken in a hand, carried and put down.</summary>
public sealed record GrabInteraction(double MassKilograms) : LooseInteraction(MassKilograms);

public enum WearSlot
{
    Head,
    Hands,
}

/// <summary>Can be taken and put on: goggles at the head, gloves at the other hand.</summary>
public sealed record WearInteraction(double MassKilograms, WearSlot Slot) : LooseInteraction(MassKilograms);

/// <summary>
/// Is used while it is held, by the trigger. Its model's anchor <c>tip</c> (-Z out of the tool) is what touches or aims; what
/// the tip touches is the nearest object within <see cref="ReachMeters"/> and the <see cref="SpreadRadians"/> cone about the tip's axis.
/// The position of a tool is how far it is used, 0 to 1.
/// </summary>
public sealed record ToolInteraction(double MassKilograms, double ReachMeters, double SpreadRadians) : LooseInteraction(MassKilograms)
{
    /// <summary>A safety pin holds the trigger until it is pulled: by the other hand, or by the held hand's first button.</summary>
    public bool HasPin { get; init; }

    /// <summary>Full use empties it in so long; 0 never.</summary>
    public double LastsSeconds { get; init; }

    /// <summary>Clicks at this torque on a fastener; 0 for a tool without a click.</summary>
    public double ClickNewtonMeters { get; init; }

    public override IEnumerable<LocalizedText> Validate() =>
        [.. base.Validate(), .. ReachMeters > 0.1 && SpreadRadians <= 0 ? [InteractionAdvice.JetWithoutSpread] : Array.Empty<LocalizedText>()];
}

/// <summary>
/// Holds a liquid and is poured by tilting. Its model's anchor <c>mouth</c> (+Y out of it) is where the liquid leaves and
/// enters. Its position is how full it is, 0 to 1.
/// </summary>
public sealed record ContainerInteraction(
    double MassKilograms, double CapacityCubicMeters, double InitialCubicMeters, double MouthRadiusMeters) : LooseInteraction(MassKilograms)
{
    /// <summary>True for a wash bottle: the trigger squeezes the liquid out of the mouth, whichever way it is held.</summary>
    public bool IsSqueezed { get; init; }

    public override IEnumerable<LocalizedText> Validate() =>
        [.. base.Validate(), .. InitialCubicMeters > CapacityCubicMeters ? [InteractionAdvice.Overfull] : Array.Empty<LocalizedText>()];
}

/// <summary>A part that moves on its fitting and stays with it. Its position runs from 0 to 1.</summary>
public abstract record ControlInteraction : Interaction
{
    /// <summary>Positions where it clicks in.</summary>
    public IReadOnlyList<double> Detents { get; init; } = [];

    /// <summary>What it bears of a hand; null for what suits most controls.</summary>
    public double? ForceLimitNewtons { get; init; }

    /// <summary>Let go, a spring takes it back to this position; null leaves it.</summary>
    public double? SpringsTo { get; init; }

    public override IEnumerable<LocalizedText> Validate()
    {
        for (int i = 1; i < Detents.Count; i++)
        {
            if (Detents[i] <= Detents[i - 1])
            {
                yield return InteractionAdvice.DetentsOutOfOrder;
                yield break;
            }
        }
    }

    /// <summary>Advice where a turning control's angles do not leave it room to turn.</summary>
    protected static IEnumerable<LocalizedText> RoomBetween(double minimumRadians, double maximumRadians) =>
        maximumRadians - minimumRadians < 0.01 ? [InteractionAdvice.NoRoomToTurn] : [];
}

/// <summary>A handwheel: position 0..1 over so many turns, anticlockwise opens; friction holds it where it is left.</summary>
public sealed record ValveInteraction(double Turns, double InitialPosition, double FrictionNewtonMeters) : ControlInteraction;

/// <summary>A lever, switch handle, door or cover on a hinge. Position 0 at the minimum angle, 1 at the maximum; detents are positions where it clicks in.</summary>
public sealed record LeverInteraction(
    double MinimumAngleRadians, double MaximumAngleRadians, double InitialPosition, double FrictionNewtonMeters) : ControlInteraction
{
    public override IEnumerable<LocalizedText> Validate() => [.. base.Validate(), .. RoomBetween(MinimumAngleRadians, MaximumAngleRadians)];
}

/// <summary>A drawer or sliding part: moves along its own +Z by so much.</summary>
public sealed record SliderInteraction(double TravelMeters, double InitialPosition, double FrictionNewtons) : ControlInteraction;

/// <summary>A knob on a shaft along its +Z, turned by the wrist. Where <see cref="Key"/> names an object, only that object, put into the knob, turns it.</summary>
public sealed record KnobInteraction(double MinimumAngleRadians, double MaximumAngleRadians, double InitialPosition) : ControlInteraction
{
    public ObjectId? Key { get; init; }

    public override IEnumerable<LocalizedText> Validate() => [.. base.Validate(), .. RoomBetween(MinimumAngleRadians, MaximumAngleRadians)];
}

/// <summary>A tumbler of two positions, flipped by a fingertip or by hand; turns about its +Z.</summary>
public sealed record ToggleInteraction(double MinimumAngleRadians, double MaximumAngleRadians, double InitialPosition) : ControlInteraction
{
    public override IEnumerable<LocalizedText> Validate() => [.. base.Validate(), .. RoomBetween(MinimumAngleRadians, MaximumAngleRadians)];
}

/// <summary>
/// A stick on a ball, tilted by so much to each side: +Z of its moving part out of the panel, position along +X, second position along +Y; 0.5 upright.
/// </summary>
public sealed record JoystickInteraction(double TiltRadians) : ControlInteraction;

/// <summary>A push button: pressed by a fingertip through its travel.</summary>
public sealed record ButtonInteraction(double TravelMeters) : ControlInteraction;

/// <summary>
/// A bolt or screw: a fitting tool turns it clockwise through <see cref="Turns"/> and then tightens it. Its position is 0 loose, 0.5 seated,
/// and from there up to 1 the share of <see cref="MaximumNewtonMeters"/>.
/// </summary>
public sealed record FastenerInteraction(
    double Turns, double MaximumNewtonMeters, double InitialPosition, IReadOnlyList<ObjectId> Tools) : ControlInteraction
{
    /// <summary>Tighter is too tight; null where no torque is.</summary>
    public double? TorqueLimitNewtonMeters { get; init; }

    public override IEnumerable<LocalizedText> Validate() => Tools.Count == 0 ? [InteractionAdvice.FastenerWithoutTool] : [];
}

/// <summary>A place where certain objects snap in.</summary>
public sealed record SocketInteraction(
    double RadiusMeters, IReadOnlyList<ObjectId> Accepts, ObjectId? Initially = null) : Interaction
{
    public override IEnumerable<LocalizedText> Validate() => Accepts.Count == 0 ? [InteractionAdvice.SocketForNothing] : [];
}

/// <summary>A place that a tool's tip can touch: a terminal, a gauge's connection, a fire.</summary>
public sealed record TargetInteraction(double RadiusMeters) : Interaction;

/// <summary>A person who walks where the scenario sends them, at so many meters a second; touching or pointing at them draws their attention.</summary>
public sealed record WalkerInteraction(double MetersPerSecond) : Interaction;

/// <summary>A cable or hose between two loose things. It hangs between them and holds them together at its length.</summary>
public sealed record CableInteraction(double LengthMeters, ObjectId From, ObjectId To) : Interaction
{
    public override IEnumerable<LocalizedText> Validate() => From == To ? [InteractionAdvice.CableToItself] : [];
}

/// <summary>A place to teleport to: who aims near it arrives on it, facing as it does (-Z).</summary>
public sealed record TeleportAnchorInteraction(double RadiusMeters) : Interaction;

/// <summary>A rectangle of floor that nobody is carried onto, neither by stick nor by teleport; centered on the object.</summary>
public sealed record ForbiddenFloorInteraction(double WidthMeters, double DepthMeters) : Interaction;
