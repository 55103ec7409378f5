using System.Numerics;
using VRLab.Core;
using VRLab.Rendering.Scene;
using VRLab.Rendering.Tests.Support;

namespace VRLab.Rendering.Tests;

/// <summary>What stands around a place hides it from the light of the room, wherever it stands.</summary>
public sealed class OcclusionTests : RenderFixture
{
    private const uint Size = 256;

    [TestCase(1)]
    [TestCase(4)]
    public void A_table_top_darkens_where_a_box_stands_on_it_and_nowhere_else(int samples)
    {
        byte[] with = Draw(true, samples), without = Draw(false, samples);
        Assert.Multiple(() =>
        {
            Assert.That(Brightness(with, BesideBox), Is.LessThan(Brightness(without, BesideBox) * 0.97), "at the foot of the box");
            Assert.That(Brightness(with, OpenWall), Is.EqualTo(Brightness(without, OpenWall)).Within(2), "a wall with nothing before it");
        });
    }

    [Test]
    public void Table_and_things_on_it()
    {
        using SceneRenderer renderer = NewScene(RenderQuality.High);
        GoldenImage.Check("occlusion", Gpu, renderer, LightScene.View);
        Assert.That(renderer.Statistics.HidesPlaces, Is.True);
    }

    [Test]
    public void Both_eyes_see_it_as_each_alone_does()
    {
        using SceneRenderer renderer = NewScene(RenderQuality.High, viewCount: 2);
        using var both = new OffscreenTarget(renderer, Size, Size, 2);
        EyeView[] eyes = Cameras.Stereo(LightScene.View);
        both.Render(eyes);
        using SceneRenderer single = NewScene(RenderQuality.High);
        using var one = new OffscreenTarget(single, Size, Size);
        for (int eye = 0; eye < 2; eye++)
        {
            one.Render([eyes[eye]]);
            Assert.That(both.Read(eye), Is.EqualTo(one.Read()), $"eye {eye}");
        }
    }

    [Test]
    public void A_device_that_draws_with_the_processor_does_without()
    {
        using SceneRenderer renderer = NewScene(RenderQuality.Low);
        using var target = new OffscreenTarget(renderer, Size, Size);
        target.Render([LightScene.View]);
        Assert.That((renderer.HasScreenOcclusion, renderer.Statistics.HidesPlaces), Is.EqualTo((false, false)));
    }

    /// <summary>On the table, left of the box's foot.</summary>
    private static Vector3 BesideBox => new(0.16f, 0.74f, -0.95f);

    private static Vector3 OpenWall => new(0.9f, 1.6f, -3f);

    private byte[] Draw(bool hasOcclusion, int samples)
    {
        using SceneRenderer renderer = NewScene(RenderQuality.High);
        renderer.HasScreenOcclusion = hasOcclusion;
        using var target = new OffscreenTarget(renderer, Size, Size, samples: samples);
        target.Render([LightScene.View]);
        return target.Read();
    }

    private SceneRenderer NewScene(RenderQuality quality, int viewCount = 1)
    {
        SceneRenderer renderer = NewRenderer(Size, viewCount, quality);
        LightScene.AddTable(renderer);
        return renderer;
    }

    private static double Brightness(byte[] picture, Vector3 place)
    {
        Vector4 clip = Vector4.Transform(new Vector4(place, 1f), ClipFromWorld);
        int x = (int)(((clip.X / clip.W) + 1f) * 0.5f * Size), y = (int)(((clip.Y / clip.W) + 1f) * 0.5f * Size);
        int first = ((y * (int)Size) + x) * 4;
        return picture[first] + picture[first + 1] + picture[first + 2];
    }

    private static Matrix4x4 ClipFromWorld => Projection.ClipFromWorld(LightScene.View);
}
