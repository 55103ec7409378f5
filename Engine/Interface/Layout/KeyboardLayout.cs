namespace VRLab.Interface;

/// <summary>The keys of a panel's keyboard: Latin letters, figures and marks in four rows of ten, in two layers.</summary>
public static class KeyboardLayout
{
    public const int RowCount = 5;
    public const int KeysPerRow = 10;

    /// <summary>Keys 0 to 39 write a character; these do something else.</summary>
    public const int ShiftKey = 40;
    public const int SpaceKey = 41;
    public const int BackspaceKey = 42;
    public const int ClearKey = 43;
    public const int EnterKey = 44;
    public const int KeyCount = 45;
    private const string Small = "1234567890qwertyuiopasdfghjkl-zxcvbnm,./";
    private const string Capital = "!@#$%&*()=QWERTYUIOPASDFGHJKL_ZXCVBNM;:?";

    /// <summary>What a key writes; '\0' for keys that write nothing.</summary>
    public static char CharacterOf(int key, bool isShifted) => key < Small.Length ? (isShifted ? Capital : Small)[key] : key == SpaceKey ? ' ' : '\0';

    public static PanelRectangle BoxOf(PanelRectangle keyboard, int key)
    {
        float height = keyboard.Height / RowCount;
        if (key < Small.Length)
        {
            float from = key % KeysPerRow / (float)KeysPerRow;
            return Cell(keyboard, key / KeysPerRow, height, from, from + (1f / KeysPerRow));
        }

        return key switch
        {
            ShiftKey => Cell(keyboard, 4, height, 0f, 0.15f),
            SpaceKey => Cell(keyboard, 4, height, 0.15f, 0.5f),
            BackspaceKey => Cell(keyboard, 4, height, 0.5f, 0.65f),
            ClearKey => Cell(keyboard, 4, height, 0.65f, 0.8f),
            _ => Cell(keyboard, 4, height, 0.8f, 1f),
        };
    }

    private static PanelRectangle Cell(PanelRectangle keyboard, int row, float height, float from, float to)
    {
        PanelRectangle line = keyboard.BelowStrip(row * height).TopStrip(height);
        return line.Columns(from, to).Inset(0.002f);
    }
}
