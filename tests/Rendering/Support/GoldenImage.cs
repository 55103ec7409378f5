using VRLab.Core;
using VRLab.Core.Images;
using VRLab.Gpu;

namespace VRLab.Rendering.Tests.Support;

/// <summary>
/// Compares a picture with the one in Golden/. On the device, driver and FreeType named in the picture's metadata file
/// every bit must agree; elsewhere a mean difference below <see cref="ToleratedMean"/> is asked for, and the test says so.
/// VRLAB_PROMOTE_GOLDEN=1 replaces the picture.
/// </summary>
internal static class GoldenImage
{
    private const double ToleratedMean = 3.0;

    /// <summary>Draws the scene from a view, 256 pixels each way, and compares.</summary>
    public static void Check(string name, GpuDevice gpu, SceneRenderer renderer, EyeView view, uint size = 256)
    {
        using var target = new OffscreenTarget(renderer, size, size);
        target.Render([view], timeSeconds: 0.3);
        Check(name, gpu, renderer, (int)size, (int)size, target.Read());
    }

    public static void Check(string name, GpuDevice gpu, SceneRenderer renderer, int width, int height, byte[] rgba)
    {
        string folder = GoldenFolder();
        string path = Path.Combine(folder, $"{name}.png");
        string machine = $"{gpu.Description}, FreeType {renderer.FontEngineVersion}";
        if (Environment.GetEnvironmentVariable("VRLAB_PROMOTE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(folder);
            PngWriter.Save(path, width, height, rgba);
            File.WriteAllText(Path.ChangeExtension(path, ".txt"), machine + "\n");
            return;
        }

        Assert.That(path, Does.Exist, "No golden image yet: look at what the test draws, then run it with VRLAB_PROMOTE_GOLDEN=1.");
        RgbaImage golden = PngReader.Decode(File.ReadAllBytes(path), path);
        Assert.That((golden.Width, golden.Height), Is.EqualTo((width, height)));
        Compare(name, width, height, rgba, golden.Rgba, isSameMachine: File.ReadAllText(Path.ChangeExtension(path, ".txt")).Trim() == machine, machine);
    }

    private static void Compare(string name, int width, int height, byte[] actual, byte[] golden, bool isSameMachine, string machine)
    {
        if (actual.AsSpan().SequenceEqual(golden))
        {
            return;
        }

        byte[] difference = Difference(actual, golden, out double mean, out int changed);
        string folder = Directory.CreateDirectory(Path.Combine(TestContext.CurrentContext.WorkDirectory, "golden-differences")).FullName;
        PngWriter.Save(Path.Combine(folder, $"{name}.actual.png"), width, height, actual);
        PngWriter.Save(Path.Combine(folder, $"{name}.difference.png"), width, height, difference);
        string message = $"{name}: {changed} pixels differ, mean {mean:F3} of 255. Look at {folder}; VRLAB_PROMOTE_GOLDEN=1 accepts the new picture.";
        if (isSameMachine)
        {
            Assert.Fail(message);
        }

        TestContext.Out.WriteLine($"Compared with tolerance, because the golden image is of another device than {machine}. {message}");
        Assert.That(mean, Is.LessThan(ToleratedMean), message);
    }

    private static byte[] Difference(byte[] actual, byte[] golden, out double mean, out int changed)
    {
        var difference = new byte[actual.Length];
        (long sum, changed) = (0, 0);
        for (int i = 0; i < actual.Length; i += 4)
        {
            int pixel = 0;
            for (int channel = 0; channel < 3; channel++)
            {
                int delta = Math.Abs(actual[i + channel] - golden[i + channel]);
                difference[i + channel] = (byte)Math.Min(delta * 8, 255);
                pixel += delta;
            }

            difference[i + 3] = 255;
            sum += pixel;
            changed += pixel > 0 ? 1 : 0;
        }

        mean = sum / (actual.Length / 4.0 * 3.0);
        return difference;
    }

    /// <summary>The source tree's folder, so that promoting changes what is committed.</summary>
    private static string GoldenFolder()
    {
        for (DirectoryInfo? folder = new(TestContext.CurrentContext.TestDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "VRLab.sln")))
            {
                return Path.Combine(folder.FullName, "tests", "Rendering", "Golden");
            }
        }

        throw new DirectoryNotFoundException("The tests do not run inside the source tree.");
    }
}
