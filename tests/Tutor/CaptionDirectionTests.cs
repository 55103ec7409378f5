using System.Numerics;
using VRLab.Core;
using VRLab.Tutor.Captions;

namespace VRLab.Tutor.Tests;

public sealed class CaptionDirectionTests
{
    private static readonly Pose Head = Pose.At(0f, 1.6f, 0f);

    [TestCase(0f, 1.5f, -2f, CaptionDirection.Ahead)]
    [TestCase(-3f, 1.6f, -1f, CaptionDirection.Left)]
    [TestCase(3f, 1.6f, 0.5f, CaptionDirection.Right)]
    [TestCase(0.2f, 4f, -1f, CaptionDirection.Up)]
    [TestCase(0.2f, 0f, -1f, CaptionDirection.Down)]
    [TestCase(0.3f, 1.6f, 3f, CaptionDirection.Behind)]
    public void An_arrow_points_to_what_is_out_of_view(float x, float y, float z, CaptionDirection expected) =>
        Assert.That(CaptionDirections.Of(Head, new Vector3(x, y, z), CaptionDirection.Ahead), Is.EqualTo(expected));

    [Test]
    public void At_the_edge_of_view_the_arrow_does_not_flicker()
    {
        var edge = new Vector3(MathF.Sin(0.58f), 1.6f, -MathF.Cos(0.58f));
        Assert.That(CaptionDirections.Of(Head, edge, CaptionDirection.Ahead), Is.EqualTo(CaptionDirection.Ahead));
        Assert.That(CaptionDirections.Of(Head, edge, CaptionDirection.Right), Is.EqualTo(CaptionDirection.Right));
    }

    [Test]
    public void The_arrow_stands_on_its_side_of_the_name()
    {
        Assert.That(CaptionDirections.Mark(CaptionDirection.Left, "Instructor"), Is.EqualTo("◀ Instructor"));
        Assert.That(CaptionDirections.Mark(CaptionDirection.Right, "Instructor"), Is.EqualTo("Instructor ▶"));
    }
}
