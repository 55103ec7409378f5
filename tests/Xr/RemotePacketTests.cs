using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using VRLab.Core;
using VRLab.Xr.Simulation;

namespace VRLab.Xr.Tests;

/// <summary>The wire format of the simulated headset, byte for byte.</summary>
[TestFixture]
internal sealed class RemotePacketTests
{
    private static readonly SimulatedPose Sample = new(
        new Pose(new Vector3(1, 2, 3), new Quaternion(0.1f, 0.2f, 0.3f, 0.9f)),
        new SimulatedHand(true, Pose.At(4, 5, 6), 0.25f, 0.5f, new Vector2(-1, 1), XrButtons.Primary, FingerCurl: 0.75f),
        SimulatedHand.Inactive);

    [Test]
    public void SizesAreThoseOfTheDriver()
    {
        Assert.That(Unsafe.SizeOf<RemotePacket>(), Is.EqualTo(376));
        Assert.That(Unsafe.SizeOf<RemoteHead>(), Is.EqualTo(128));
        Assert.That(Unsafe.SizeOf<RemoteController>(), Is.EqualTo(120));
    }

    [Test]
    public void APacketBeginsWithItsName() =>
        Assert.That(Encoding.ASCII.GetString(Bytes()[..8]), Is.EqualTo("mndrmt3\0"));

    [TestCase(8 + 96, 0.1f, TestName = "head orientation x")]
    [TestCase(8 + 96 + 12, 0.9f, TestName = "head orientation w")]
    [TestCase(8 + 96 + 16, 1f, TestName = "head position x")]
    [TestCase(136 + 16, 4f, TestName = "left position x")]
    [TestCase(136 + 52, 0.75f, TestName = "little finger curl")]
    [TestCase(136 + 68, 0.75f, TestName = "thumb curl")]
    [TestCase(136 + 72, 0.25f, TestName = "trigger")]
    [TestCase(136 + 76, 0.5f, TestName = "squeeze")]
    [TestCase(136 + 84, -1f, TestName = "thumbstick x")]
    [TestCase(136 + 88, 1f, TestName = "thumbstick y")]
    public void NumbersLieWhereTheDriverReadsThem(int offset, float expected) =>
        Assert.That(BitConverter.ToSingle(Bytes().AsSpan(offset)), Is.EqualTo(expected));

    [TestCase(136 + 104, 1, TestName = "left hand tracked")]
    [TestCase(136 + 105, 1, TestName = "left active")]
    [TestCase(136 + 108, 1, TestName = "left A")]
    [TestCase(136 + 110, 0, TestName = "left B")]
    [TestCase(256 + 105, 0, TestName = "right inactive")]
    [TestCase(8 + 124, 0, TestName = "eyes not given one by one")]
    public void FlagsLieWhereTheDriverReadsThem(int offset, int expected) => Assert.That(Bytes()[offset], Is.EqualTo(expected));

    private static byte[] Bytes()
    {
        RemotePacket packet = RemotePacket.From(Sample);
        return MemoryMarshal.AsBytes(new ReadOnlySpan<RemotePacket>(in packet)).ToArray();
    }
}
