namespace VRLab.Scenarios;

/// <summary>Reads how much force a thing bears; null where its author does not say.</summary>
internal static class Limits
{
    private const double LeastForce = 1;
    private const double GreatestForce = 10_000;
    private const double LeastTorque = 0.01;
    private const double GreatestTorque = 2000;

    public static double? Force(Fields fields) => Read(fields, "force-limit", Dimension.Force, LeastForce, GreatestForce);

    public static double? Torque(Fields fields) => Read(fields, "torque-limit", Dimension.Torque, LeastTorque, GreatestTorque);

    private static double? Read(Fields fields, string key, Dimension dimension, double least, double greatest) =>
        fields.Optional(key) is { } node ? fields.NumberOf(node, key, dimension, least, greatest) : null;
}
