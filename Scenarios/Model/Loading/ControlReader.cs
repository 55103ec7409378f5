using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>Reads what moves on its fitting: valves, levers and doors, drawers, knobs, toggles, joysticks, buttons, bolts and screws.</summary>
internal static class ControlReader
{
    /// <summary>Null where the kind is none of these.</summary>
    public static Interaction? Read(string kind, Fields fields) => kind switch
    {
        "valve" => Sprung(fields, new ValveInteraction(fields.Number("turns", Dimension.None, 0.1, 50), Initial(fields), Friction(fields))),
        "lever" => Sprung(fields, new LeverInteraction(Angle(fields, "from"), Angle(fields, "to"), Initial(fields), Friction(fields))),
        "slider" => Sprung(fields, new SliderInteraction(
            fields.Number("travel", Dimension.Length, 0.005, 3), Initial(fields), fields.Number("friction", Dimension.Force, 0, 500))),
        "knob" => ReadKnob(fields),
        "toggle" => new ToggleInteraction(Angle(fields, "from"), Angle(fields, "to"), Initial(fields)) { Detents = [0, 1] },
        "joystick" => ReadJoystick(fields),
        "button" => new ButtonInteraction(fields.Number("travel", Dimension.Length, 0.001, 0.1)),
        "fastener" => new FastenerInteraction(
            fields.Number("turns", Dimension.None, 0.1, 50),
            fields.Number("torque", Dimension.Torque, 0.1, 2000),
            fields.Number("initially", Dimension.None, 0, 1, 0),
            fields.References("tools", fields.Context.Loose, name => new ObjectId(name)))
        {
            TorqueLimitNewtonMeters = Limits.Torque(fields),
        },
        _ => null,
    };

    private static KnobInteraction ReadKnob(Fields fields)
    {
        SourceNode? key = fields.Optional("key");
        var knob = new KnobInteraction(Angle(fields, "from"), Angle(fields, "to"), Initial(fields))
        {
            Key = key is null ? null : new ObjectId(fields.ReferenceOf(key, "key", fields.Context.Loose)),
        };
        return Sprung(fields, knob);
    }

    private static JoystickInteraction ReadJoystick(Fields fields) => new(fields.Number("tilt", Dimension.Angle, 0.05, 1.2))
    {
        Detents = Detents(fields),
        SpringsTo = fields.Flag("stays") ? null : 0.5,
    };

    private static T Sprung<T>(Fields fields, T control)
        where T : ControlInteraction
    {
        SourceNode? spring = fields.Optional("springs-to");
        return control with
        {
            Detents = Detents(fields),
            ForceLimitNewtons = Limits.Force(fields),
            SpringsTo = spring is null ? null : fields.NumberOf(spring, "springs-to", Dimension.None, 0, 1),
        };
    }

    private static double[] Detents(Fields fields) =>
        [.. fields.Items("detents").Select(item => fields.NumberOf(item, "detents", Dimension.None, 0, 1))];

    private static double Initial(Fields fields) => fields.Number("initially", Dimension.None, 0, 1);

    private static double Angle(Fields fields, string key) => fields.Number(key, Dimension.Angle, -7, 7);

    private static double Friction(Fields fields) => fields.Number("friction", Dimension.Torque, 0, 200);
}
