using System.Numerics;

namespace VRLab.Core.Tests.Mathematics;

public sealed class PoseTests
{
    private const float Tolerance = 2e-5f;
    private static readonly Quaternion QuarterTurnLeft = DetMath.FromAxisAngle(Vector3.UnitY, (float)(Math.PI / 2));

    [Test]
    public void RotatesThenMoves()
    {
        var worldFromBody = new Pose(new Vector3(10, 0, 0), QuarterTurnLeft);
        AssertNear(worldFromBody.TransformPoint(-Vector3.UnitZ), new Vector3(9, 0, 0));
        AssertNear(worldFromBody.TransformDirection(-Vector3.UnitZ), new Vector3(-1, 0, 0));
        AssertNear(worldFromBody.Forward, -Vector3.UnitX);
    }

    [Test]
    public void FollowsTheRightHandRule()
    {
        AssertNear(DetMath.Rotate(DetMath.FromAxisAngle(Vector3.UnitZ, (float)(Math.PI / 2)), Vector3.UnitX), Vector3.UnitY);
        AssertNear(DetMath.Rotate(DetMath.FromAxisAngle(Vector3.UnitX, (float)(Math.PI / 2)), Vector3.UnitY), Vector3.UnitZ);
    }

    [FsCheck.NUnit.Property(MaxTest = 300, Replay = "11,1")]
    public void AProductIsOneAfterTheOther(int seed)
    {
        var random = new DeterministicRandom((ulong)seed);
        Pose worldFromStage = RandomPose(ref random);
        Pose stageFromHand = RandomPose(ref random);
        Vector3 pointInHand = RandomVector(ref random);
        AssertNear((worldFromStage * stageFromHand).TransformPoint(pointInHand), worldFromStage.TransformPoint(stageFromHand.TransformPoint(pointInHand)));
    }

    [FsCheck.NUnit.Property(MaxTest = 300, Replay = "12,1")]
    public void TheInverseUndoes(int seed)
    {
        var random = new DeterministicRandom((ulong)seed);
        Pose worldFromBody = RandomPose(ref random);
        Vector3 point = RandomVector(ref random);
        AssertNear(worldFromBody.Inverse.TransformPoint(worldFromBody.TransformPoint(point)), point);
        AssertNear((worldFromBody * worldFromBody.Inverse).Position, Vector3.Zero);
    }

    private static Pose RandomPose(ref DeterministicRandom random)
    {
        Vector3 position = RandomVector(ref random);
        Vector3 axis = DetMath.Normalize(RandomVector(ref random), Vector3.UnitY);
        return new Pose(position, DetMath.FromAxisAngle(axis, (float)random.NextDouble(-4, 4)));
    }

    private static Vector3 RandomVector(ref DeterministicRandom random)
    {
        float x = (float)random.NextDouble(-5, 5);
        float y = (float)random.NextDouble(-5, 5);
        return new Vector3(x, y, (float)random.NextDouble(-5, 5));
    }

    private static void AssertNear(Vector3 actual, Vector3 expected) =>
        Assert.That(DetMath.Distance(actual, expected), Is.LessThan(Tolerance), $"{actual} is not {expected}");
}
