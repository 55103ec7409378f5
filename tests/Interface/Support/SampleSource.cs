using VRLab.Core;
using VRLab.Core.Images;
using VRLab.Core.Models;

namespace VRLab.Interface.Tests.Support;

/// <summary>A minute of two process values and four steps.</summary>
internal sealed class SampleSource : IPanelSource
{
    private readonly PanelHistory _pressure = new(0.5, 240);
    private readonly PanelHistory _flow = new(0.5, 240);
    private readonly ModelImage _image = new(SamplePanels.Picture, Draw(120, 80));

    public SampleSource()
    {
        for (int i = 0; i <= 100; i++)
        {
            double seconds = i * 0.5;
            _pressure.Offer(seconds, 1e5 * (3.8 - (3.4 * DetMath.Exp(-seconds / 9.0))));
            _flow.Offer(seconds, 1e5 * (1.2 + (0.5 * DetMath.Sin(seconds * 0.35))));
        }
    }

    public IReadOnlyList<PanelStep> Steps { get; } =
    [
        new(new("戴好护目镜", "Put the goggles on"), PanelStepState.Done),
        new(new("关闭出口阀", "Close the discharge valve"), PanelStepState.Done),
        new(new("停止电机", "Stop the motor"), PanelStepState.Due),
        new(new("关闭进口阀", "Close the suction valve"), PanelStepState.ToCome),
    ];

    /// <summary>A disk on a checkered ground, wider than high, with a transparent corner.</summary>
    public ModelImage? ImageOf(string file) => file == SamplePanels.Picture ? _image : null;

    public double Value(QuantityId quantity) => HistoryOf(quantity)!.Ago(0);

    public PanelHistory? HistoryOf(QuantityId quantity) => quantity == SamplePanels.Pressure ? _pressure : _flow;

    private static RgbaImage Draw(int width, int height)
    {
        byte[] rgba = new byte[width * height * 4];
        for (int i = 0; i < width * height; i++)
        {
            (int x, int y) = (i % width, i / width);
            bool isInDisk = ((x - 60) * (x - 60)) + ((y - 40) * (y - 40)) < 30 * 30;
            byte ground = (byte)(((x / 20) + (y / 20)) % 2 == 0 ? 220 : 160);
            byte[] color = [isInDisk ? (byte)200 : ground, isInDisk ? (byte)40 : ground, isInDisk ? (byte)40 : ground, x + y < 20 ? (byte)0 : (byte)255];
            color.CopyTo(rgba, i * 4);
        }

        return new RgbaImage(width, height, rgba);
    }
}
