using System.Numerics;
using VRLab.Assets.Meshes;
using VRLab.Core;

namespace VRLab.Assets.Models.People;

/// <summary>The skeleton of a person at rest (arms 25 degrees from the body), and the poses that are built from it.</summary>
internal static class PersonPoses
{
    /// <summary>The person's left is +X, since the face looks along +Z.</summary>
    public static readonly Skeleton Bones = new(
    [
        new("hips", -1, new(0, 0.93f, 0)), new("spine", 0, new(0, 1.06f, -0.008f)), new("chest", 1, new(0, 1.22f, -0.015f)), new("neck", 2, new(0, 1.43f, -0.015f)), new("head", 3, new(0, 1.515f, 0)),
        new("shoulder-left", 2, new(0.17f, 1.375f, -0.015f)), new("elbow-left", 5, new(0.284f, 1.13f, -0.02f)), new("wrist-left", 6, new(0.388f, 0.908f, 0.0f)), new("fingers-left", 7, new(0.422f, 0.828f, 0.008f)),
        new("shoulder-right", 2, new(-0.17f, 1.375f, -0.015f)), new("elbow-right", 9, new(-0.284f, 1.13f, -0.02f)), new("wrist-right", 10, new(-0.388f, 0.908f, 0.0f)), new("fingers-right", 11, new(-0.422f, 0.828f, 0.008f)),
        new("hip-left", 0, new(0.088f, 0.9f, 0)), new("knee-left", 13, new(0.092f, 0.49f, 0.008f)), new("ankle-left", 14, new(0.094f, 0.085f, -0.018f)), new("toes-left", 15, new(0.1f, 0.03f, 0.11f)),
        new("hip-right", 0, new(-0.088f, 0.9f, 0)), new("knee-right", 17, new(-0.092f, 0.49f, 0.008f)), new("ankle-right", 18, new(-0.094f, 0.085f, -0.018f)), new("toes-right", 19, new(-0.1f, 0.03f, 0.11f)),
    ]);

    public static (IReadOnlyDictionary<string, Quaternion> Turns, Vector3 Moved) Named(string pose) => pose switch
    {
        "sitting" => (Sitting(), new Vector3(0, -0.42f, 0)),
        "kneeling" => (Kneeling(), new Vector3(0, -0.4f, 0)),
        "compressing" => (Compressing(), Vector3.Zero),
        "pointing" => (Pointing(), Vector3.Zero),
        "lying" => (Lying(), new Vector3(0, -0.79f, 0)),
        _ => (Standing(), Vector3.Zero),
    };

    private static Dictionary<string, Quaternion> Standing() => new()
    {
        ["shoulder-left"] = Turn.AboutZ(-17),
        ["shoulder-right"] = Turn.AboutZ(17),
        ["elbow-left"] = Turn.AboutX(-12),
        ["elbow-right"] = Turn.AboutX(-12),
    };

    private static Dictionary<string, Quaternion> Sitting() => new()
    {
        ["hip-left"] = Turn.AboutX(-86),
        ["hip-right"] = Turn.AboutX(-86),
        ["knee-left"] = Turn.AboutX(86),
        ["knee-right"] = Turn.AboutX(86),
        ["shoulder-left"] = DetMath.Multiply(Turn.AboutX(-28), Turn.AboutZ(-16)),
        ["shoulder-right"] = DetMath.Multiply(Turn.AboutX(-28), Turn.AboutZ(16)),
        ["elbow-left"] = DetMath.Multiply(Turn.AboutY(-12), Turn.AboutX(-62)),
        ["elbow-right"] = DetMath.Multiply(Turn.AboutY(12), Turn.AboutX(-62)),
        ["head"] = Turn.AboutX(8),
    };

    /// <summary>On the knees with straight arms before the chest.</summary>
    private static Dictionary<string, Quaternion> Kneeling() => new()
    {
        ["hip-left"] = Turn.AboutX(-4),
        ["hip-right"] = Turn.AboutX(-4),
        ["knee-left"] = Turn.AboutX(92),
        ["knee-right"] = Turn.AboutX(92),
        ["ankle-left"] = Turn.AboutX(70),
        ["ankle-right"] = Turn.AboutX(70),
        ["spine"] = Turn.AboutX(22),
        ["chest"] = Turn.AboutX(16),
        ["head"] = Turn.AboutX(12),
        ["shoulder-left"] = DetMath.Multiply(Turn.AboutX(-44), Turn.AboutZ(-42)),
        ["shoulder-right"] = DetMath.Multiply(Turn.AboutX(-44), Turn.AboutZ(42)),
    };

    /// <summary>On the feet, bent over what lies 0.43 m before them at 0.67 m, with straight arms and both hands on it.</summary>
    private static Dictionary<string, Quaternion> Compressing() => new()
    {
        ["hips"] = Turn.AboutX(30),
        ["hip-left"] = Turn.AboutX(-30),
        ["hip-right"] = Turn.AboutX(-30),
        ["spine"] = Turn.AboutX(16),
        ["chest"] = Turn.AboutX(8),
        ["head"] = Turn.AboutX(12),
        ["shoulder-left"] = DetMath.Multiply(Turn.AboutX(-67), Turn.AboutZ(-40)),
        ["shoulder-right"] = DetMath.Multiply(Turn.AboutX(-67), Turn.AboutZ(40)),
    };

    private static Dictionary<string, Quaternion> Pointing() => new(Standing())
    {
        ["shoulder-left"] = DetMath.Multiply(Turn.AboutX(-82), Turn.AboutZ(-10)),
        ["elbow-left"] = Turn.AboutX(-8),
        ["head"] = Turn.AboutY(14),
        ["spine"] = Turn.AboutY(6),
    };

    private static Dictionary<string, Quaternion> Lying() => new(Standing()) { ["hips"] = Turn.AboutX(-90) };
}
