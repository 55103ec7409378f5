using System.Globalization;
using System.Numerics;
using VRLab.Core;
using VRLab.Xr.Window;

namespace VRLab.Xr.Tests.Scenes;

/// <summary>A green picture in a window, and a line for each change of what the player does, until they leave.</summary>
internal static class WindowScene
{
    public static void Run()
    {
        WindowBackend backend = WindowBackend.Open(new WindowBackendOptions(320, 180) { Validation = true });
        backend.Probe = static (_, _) => new DesktopTarget(0.6f);
        using (ClearingPainter painter = new(backend.Gpu))
        {
            Play(backend, painter);
        }

        backend.Dispose();
        Console.WriteLine($"validation={string.Join(" | ", backend.Gpu.ValidationMessages)}");
    }

    private static void Play(WindowBackend backend, ClearingPainter painter)
    {
        string last = string.Empty;
        while (!backend.PollEvents().IsOver())
        {
            if (!backend.BeginFrame(out XrFrame frame))
            {
                continue;
            }

            backend.Sample(frame, out XrInput input);
            string line = Describe(backend, input);
            if (line != last)
            {
                Console.WriteLine(line);
                last = line;
            }

            if (backend.TryAcquire(out XrRenderTarget target))
            {
                painter.Paint(target, 0, 1, 0);
            }

            backend.EndFrame(frame);
        }
    }

    private static string Describe(WindowBackend backend, in XrInput input)
    {
        XrHandState hand = input.HandOf(backend.ActiveHand);
        float reach = Vector3.Distance(hand.StageFromGrip.Position, input.StageFromHead.Position);
        Vector3 aim = hand.StageFromAim.Forward;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"walk={input.Left.Thumbstick.X:0} {input.Left.Thumbstick.Y:0} hand={backend.ActiveHand} squeeze={hand.Squeeze:0.0} reach={reach:0.00} aim={aim.X:0.0} {aim.Y:0.0} looking={input.StageFromHead.Forward.X:0.0} help={backend.IsHelpShown};");
    }
}
