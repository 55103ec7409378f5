using System.Numerics;

namespace VRLab.Core;

/// <summary>
/// A rigid transform: rotate by <paramref name="Orientation"/> (unit quaternion), then move by <paramref name="Position"/> (meters).
/// Right-handed, +Y up, -Z forward. Read names as <c>worldFromStage * stageFromHand</c>. Same bits on every machine.
/// </summary>
public readonly record struct Pose(Vector3 Position, Quaternion Orientation)
{
    public static Pose Identity => new(Vector3.Zero, Quaternion.Identity);

    public static Pose At(Vector3 position) => new(position, Quaternion.Identity);

    public static Pose At(float x, float y, float z) => new(new Vector3(x, y, z), Quaternion.Identity);

    /// <summary>The transform that undoes this one.</summary>
    public Pose Inverse
    {
        get
        {
            Quaternion inverse = Quaternion.Conjugate(Orientation);
            return new Pose(DetMath.Rotate(inverse, -Position), inverse);
        }
    }

    public Vector3 Forward => DetMath.Rotate(Orientation, -Vector3.UnitZ);

    /// <summary>The two parts only: what a record prints by itself would include the inverse, whose inverse has no end.</summary>
    public override string ToString() => $"(position {Position}, orientation {Orientation})";

    public Vector3 TransformPoint(Vector3 point) => DetMath.Rotate(Orientation, point) + Position;

    public Vector3 TransformDirection(Vector3 direction) => DetMath.Rotate(Orientation, direction);

    public static Pose operator *(in Pose aFromB, in Pose bFromC) => Multiply(aFromB, bFromC);

    public static Pose Multiply(in Pose aFromB, in Pose bFromC) =>
        new(aFromB.TransformPoint(bFromC.Position), DetMath.Multiply(aFromB.Orientation, bFromC.Orientation));
}
