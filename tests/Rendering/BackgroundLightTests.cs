using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Rendering.Tests.Support;

namespace VRLab.Rendering.Tests;

/// <summary>Rooms are seen at once in a plain light, and soon in their own; what was computed is found again.</summary>
public sealed class BackgroundLightTests : RenderFixture
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("vrlab-light").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void The_first_frame_is_lit_plainly_and_a_later_one_as_if_it_had_waited()
    {
        byte[] waited = Picture(new RendererOptions(), out _);
        byte[] later = Picture(new RendererOptions { BakesInBackground = true }, out byte[] first);
        Assert.That(later, Is.EqualTo(waited));
        Assert.That(first, Is.Not.EqualTo(waited));
        Assert.That(MeanOf(first), Is.EqualTo(MeanOf(waited)).Within(25).Percent, "the plain light is about as bright");
    }

    [Test]
    public void Computed_light_is_found_again()
    {
        byte[] computed = Picture(new RendererOptions { LightCacheFolder = _folder }, out _);
        string file = Directory.GetFiles(_folder).Single();
        Assert.That(Picture(new RendererOptions { LightCacheFolder = _folder }, out _), Is.EqualTo(computed));
        Picture(new RendererOptions { LightCacheFolder = _folder }, out _, LightingMood.Emergency);
        File.Copy(Directory.GetFiles(_folder).Single(other => other != file), file, overwrite: true);
        Assert.That(Picture(new RendererOptions { LightCacheFolder = _folder }, out _), Is.Not.EqualTo(computed), "what is shown comes from the file");
    }

    [TestCase(0)]
    [TestCase(100)]
    [TestCase(-1)]
    public void A_damaged_file_is_made_again(int keptBytes)
    {
        byte[] computed = Picture(new RendererOptions { LightCacheFolder = _folder }, out _);
        string file = Directory.GetFiles(_folder).Single();
        byte[] whole = File.ReadAllBytes(file);
        byte[] damaged = keptBytes >= 0 ? whole[..keptBytes] : [.. whole[..^1], (byte)(whole[^1] ^ 1)];
        File.WriteAllBytes(file, damaged);
        Assert.That(Picture(new RendererOptions { LightCacheFolder = _folder }, out _), Is.EqualTo(computed));
        Assert.That(File.ReadAllBytes(file), Is.EqualTo(whole));
    }

    [Test]
    public void A_folder_that_cannot_be_written_is_no_reason_to_stop()
    {
        string file = Path.Combine(_folder, "file");
        File.WriteAllText(file, "");
        Assert.That(Picture(new RendererOptions { LightCacheFolder = Path.Combine(file, "light") }, out _), Has.Length.EqualTo(64 * 64 * 4));
    }

    [Test]
    public void Closing_does_not_wait_for_light()
    {
        using SceneRenderer renderer = NewRenderer(new RendererOptions { BakesInBackground = true });
        using var target = new OffscreenTarget(renderer, 64, 64, samples: 1);
        target.Render([LightScene.View]);
        renderer.PrepareMoods();
        Assert.That(renderer.IsLightReady, Is.False);
    }

    [Test]
    public void A_mood_that_was_prepared_is_there_at_once()
    {
        using SceneRenderer renderer = NewRenderer(new RendererOptions { BakesInBackground = true });
        using var target = new OffscreenTarget(renderer, 64, 64, samples: 1);
        renderer.PrepareMoods();
        renderer.FinishLight();
        renderer.SetMood(LightingMood.Emergency);
        Assert.That(renderer.IsLightReady);
        target.Render([LightScene.View]);
        Assert.That(MeanOf(target.Read()), Is.GreaterThan(5));
    }

    private byte[] Picture(RendererOptions options, out byte[] first, LightingMood mood = LightingMood.Day)
    {
        using SceneRenderer renderer = NewRenderer(options);
        renderer.SetMood(mood);
        using var target = new OffscreenTarget(renderer, 64, 64, samples: 1);
        target.Render([LightScene.View]);
        first = target.Read();
        renderer.FinishLight();
        target.Render([LightScene.View]);
        return target.Read();
    }

    private SceneRenderer NewRenderer(RendererOptions options)
    {
        var renderer = new SceneRenderer(Gpu, options with { Width = 64, Height = 64, Samples = 1, VertexCapacity = 20_000, IndexCapacity = 60_000 });
        LightScene.AddTable(renderer);
        renderer.Add(renderer.Upload(LightScene.Room()), Pose.Identity);
        return renderer;
    }

    private static double MeanOf(byte[] rgba) => rgba.Average(value => (double)value);
}
