using System.Numerics;
using VRLab.Core;

namespace VRLab.Cli;

/// <param name="Paint">Which of <see cref="BenchCrowd.Paints"/>; even ones are balls, odd ones boxes.</param>
internal readonly record struct CrowdThing(int Paint, Vector3 CenterInWorld, bool CastsShadow)
{
    public bool IsBall => Paint % 2 == 0;
}

/// <summary>Balls and boxes in an empty room: what stands where, for us and for the engine that we are compared with. Meters, world frame.</summary>
internal static class BenchCrowd
{
    public const int Paints = 20;
    public const float BallRadiusMeters = 0.06f;
    public const int BallRings = 16;
    public const float BoxMeters = 0.09f;

    public static Vector3 EyeInWorld { get; } = new(0, 1.65f, 2);

    public static Vector4 WallColor { get; } = new(0.7f, 0.7f, 0.68f, 1);

    /// <summary>Floor, ceiling and walls.</summary>
    public static IReadOnlyList<(Vector3 Size, Vector3 Center)> Walls { get; } =
    [
        (new(8, 0.1f, 8), new(0, -0.05f, 0)), (new(8, 0.1f, 8), new(0, 3.05f, 0)),
        (new(8, 3, 0.1f), new(0, 1.5f, -4)), (new(8, 3, 0.1f), new(0, 1.5f, 4)),
        (new(0.1f, 3, 8), new(-4, 1.5f, 0)), (new(0.1f, 3, 8), new(4, 1.5f, 0)),
    ];

    public static Vector4 Color(int paint) => new(0.04f * paint, 0.5f, 0.8f - (0.03f * paint), 1);

    public static IEnumerable<CrowdThing> Of(int balls, int boxes)
    {
        var random = new DeterministicRandom(1);
        for (int i = 0; i < balls + boxes; i++)
        {
            var at = new Vector3((float)random.NextDouble(-3.8, 3.8), (float)random.NextDouble(0.1, 2.9), (float)random.NextDouble(-3.8, 3.8));
            yield return new CrowdThing(((i % 10) * 2) + (i < balls ? 0 : 1), at, i % 10 == 0);
        }
    }
}
